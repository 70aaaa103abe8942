package dev.managedheap.testkit.heap;

import java.util.HashMap;
import java.util.Map;

/** Which address stands for which object of the model; an address is used again in the end. */
final class Places {
  /** What {@link #object} returns for an address that was never handed out. */
  static final int UNKNOWN = -1;

  private final Map<Integer, Integer> addresses = new HashMap<>();
  private final Map<Integer, Integer> objects = new HashMap<>();

  Places() {
    addresses.put(0, 0);
    objects.put(0, 0);
  }

  /** Notes where an object was put; whatever stood there before stands there no more. */
  void put(int object, int address) {
    addresses.put(object, address);
    objects.put(address, object);
  }

  /** The address of an object. */
  int address(int object) {
    return addresses.getOrDefault(object, 0);
  }

  /** The object that was put at the address last. */
  int object(int address) {
    return objects.getOrDefault(address, UNKNOWN);
  }

  /** Names an object by id and address. */
  String describe(int object) {
    return "object " + object + " (address " + address(object) + ")";
  }
}
