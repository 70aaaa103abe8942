package dev.managedheap.testkit.heap;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one operation freed: objects as the model orders them, addresses as the heap does. */
final class FreedOrder {
  static final FreedOrder NOTHING = new FreedOrder(List.of(), null);

  private final List<Integer> expected;
  private final int @Nullable [] addresses;

  /** The addresses are null if the heap does not tell. */
  FreedOrder(List<Integer> expected, int @Nullable [] addresses) {
    this.expected = expected;
    this.addresses = addresses;
  }

  /** The objects as the model orders them. */
  List<Integer> expected() {
    return expected;
  }

  void compare(Places places, Verdict verdict) {
    if (addresses == null) {
      return;
    }
    List<Integer> found = Arrays.stream(addresses).mapToObj(places::object).toList();
    if (!found.equals(expected)) {
      verdict.differs(
          Comparison.FREED_ORDER, "freed were the objects " + found + ", expected " + expected);
    }
  }
}
