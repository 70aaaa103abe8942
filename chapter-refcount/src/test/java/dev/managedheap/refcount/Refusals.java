package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.HeapException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.function.IntConsumer;

/**
 * Gives bad input to operations, and demands that each is refused by the right exception, which
 * names the address, and that no word of any object changes ({@code RC-15 FRAME-BALANCE}).
 */
public record Refusals(ObjectHeap heap) {
  /** An operation on an address and another that is good. */
  @FunctionalInterface
  public interface OnTwo {
    /** Runs it. */
    void run(int address, int good);
  }

  /** All operations of the counting, with all kinds of bad input. */
  public static void ofCounting(
      ObjectHeap heap, ReferenceCounting counting, int object, int good, int released) {
    Refusals refusals = new Refusals(heap);
    refusals.ofAnObject(object, released, counting::retain);
    refusals.ofAnObject(object, released, counting::release);
    refusals.ofAnObject(object, released, counting::clear);
    refusals.ofAnObject(object, released, counting::makeImmortal);
    refusals.ofAnObject(object, released, container -> counting.load(container, 0));
    refusals.ofAnObject(object, released, container -> counting.loadOwned(container, 0));
    refusals.ofAnObject(object, released, container -> counting.store(container, 0, good));
    refusals.ofAnObject(object, released, container -> counting.storeOwned(container, 0, good));
    refusals.ofAnObjectOrNull(object, released, value -> counting.store(good, 0, value));
    refusals.ofAnObjectOrNull(object, released, value -> counting.storeOwned(good, 0, value));
    refusals.ofASlot(object, counting::load);
    refusals.ofASlot(object, counting::loadOwned);
    refusals.ofASlot(object, (container, slot) -> counting.store(container, slot, good));
    refusals.ofASlot(object, (container, slot) -> counting.storeOwned(container, slot, good));
  }

  /**
   * Runs the program on a heap that may have too little memory for it. If so, a request that is
   * refused must change nothing, and the heap must verify afterwards.
   *
   * @return whether there was too little memory
   */
  public static boolean ofMemory(Program program, HeapUnderTest heap, ObjectHeap objects) {
    boolean refused = false;
    try {
      HeapRun.run(program, heap, Expectations.counting().only());
    } catch (AssertionError failure) {
      if (!(failure.getCause() instanceof NoMemoryException)) {
        throw failure;
      }
      refused = true;
      new Refusals(objects)
          .refuses(NoMemoryException.class, () -> objects.allocate(Kind.NODE, Header.MOST_SLOTS));
    }
    heap.verify();
    return refused;
  }

  /** What takes an object must refuse all that is none, and null. */
  public void ofAnObject(int object, int released, IntConsumer operation) {
    ofAnObjectOrNull(object, released, operation);
    refuses(NullAddressException.class, operation, Address.NULL);
  }

  /** What takes an object or null must refuse all that is neither. */
  public void ofAnObjectOrNull(int object, int released, IntConsumer operation) {
    refuses(ReleasedObjectException.class, operation, released);
    refuses(InteriorAddressException.class, operation, object + 1);
    refuses(InteriorAddressException.class, operation, object + AddressBits.GRANULE_WORDS);
    refuses(ForeignAddressException.class, operation, 1 << 28);
    refuses(ForeignAddressException.class, operation, -5);
    heap.set(object, Header.DYING);
    refuses(ReleasedObjectException.class, operation, object);
    heap.unset(object, Header.DYING);
  }

  /** What takes an object and a slot of it must refuse a slot that is not there. */
  public void ofASlot(int object, OnTwo operation) {
    for (int slot : new int[] {-1, heap.slots(object), Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      refuses(SlotOutOfRangeException.class, address -> operation.run(address, slot), object);
    }
  }

  /** What takes a number of slots must refuse one that no object can have. */
  public void ofASize(IntConsumer operation) {
    for (int slots : new int[] {-1, Integer.MIN_VALUE, Header.MOST_SLOTS + 1, Integer.MAX_VALUE}) {
      HeapException refusal = refuses(BadSizeException.class, () -> operation.accept(slots));
      String message = String.valueOf(refusal.getMessage());
      require(message.contains(slots + " slots"), Invariant.RC_15, "it says only: " + message);
    }
  }

  /** The operation must refuse the address by this exception, which names it. */
  public void refuses(
      Class<? extends AddressException> expected, IntConsumer operation, int address) {
    HeapException refusal = refuses(expected, () -> operation.accept(address));
    require(
        refusal instanceof AddressException of && of.address() == address,
        Invariant.RC_15,
        Address.show(address) + " is answered by " + refusal);
  }

  /** The operation must be refused by this exception, and change nothing. */
  public HeapException refuses(Class<? extends HeapException> expected, Runnable operation) {
    long before = checksum();
    try {
      operation.run();
    } catch (HeapException refusal) {
      require(
          expected.isInstance(refusal),
          Invariant.RC_15,
          "bad input is answered by " + refusal + ", not " + expected.getSimpleName());
      require(
          checksum() == before,
          Invariant.RC_15,
          "an operation was refused, and still has changed the heap: " + refusal);
      return refusal;
    }
    throw new InvariantViolation(
        Invariant.RC_15, "bad input is accepted: no " + expected.getSimpleName());
  }

  /** A checksum of all words of all objects. */
  private long checksum() {
    long checksum = 0;
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      for (int word = 0; word < Header.WORDS + heap.slots(object); word++) {
        checksum = 0x5DEECE66DL * (checksum + heap.memory().get(object + word) + 1);
      }
    }
    return checksum;
  }
}
