package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Bad input: each refusal names what is wrong, and changes no word of the heap. */
class RefusalProperties {
  @HeapProperty
  @Checks(Invariant.RC_15)
  void rc15_whatIsRefusedChangesNothing(@ForAll("programs") Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun.run(program, heap, Expectations.counting().only());
    int object = heap.heap.allocate(Kind.NODE, 2);
    int released = heap.heap.allocate(Kind.NODE, 2);
    heap.counting.release(released);

    refusesAsObject(heap, object, released, ReleasedObjectException.class);
    refusesAsObject(heap, object, object + 4, InteriorAddressException.class);
    refusesAsObject(heap, object, 1 << 28, ForeignAddressException.class);
    refusesAsObject(heap, object, -5, ForeignAddressException.class);
    refuses(heap, NullAddressException.class, heap.counting::retain, Address.NULL);
    refuses(heap, NullAddressException.class, heap.counting::release, Address.NULL);
    refusesAsSlot(heap, object, -1);
    refusesAsSlot(heap, object, 2);

    heap.heap.set(object, Header.DYING);
    int other = heap.heap.allocate(Kind.NODE, 2);
    refusesAsObject(heap, other, object, ReleasedObjectException.class);
    heap.heap.unset(object, Header.DYING);
    heap.counting.release(object);
    heap.counting.release(other);
    heap.verify();
  }

  private static void refusesAsObject(
      CountingHeap heap, int good, int bad, Class<? extends AddressException> expected) {
    ReferenceCounting counting = heap.counting;
    refuses(heap, expected, counting::retain, bad);
    refuses(heap, expected, counting::release, bad);
    refuses(heap, expected, counting::clear, bad);
    refuses(heap, expected, counting::makeImmortal, bad);
    refuses(heap, expected, address -> counting.load(address, 0), bad);
    refuses(heap, expected, address -> counting.store(address, 0, good), bad);
    refuses(heap, expected, address -> counting.store(good, 0, address), bad);
    refuses(heap, expected, address -> counting.loadOwned(address, 0), bad);
    refuses(heap, expected, address -> counting.storeOwned(address, 0, good), bad);
    refuses(heap, expected, address -> counting.storeOwned(good, 0, address), bad);
  }

  private static void refusesAsSlot(CountingHeap heap, int object, int slot) {
    ReferenceCounting counting = heap.counting;
    Class<? extends AddressException> expected = SlotOutOfRangeException.class;
    refuses(heap, expected, address -> counting.load(address, slot), object);
    refuses(heap, expected, address -> counting.store(address, slot, address), object);
    refuses(heap, expected, address -> counting.loadOwned(address, slot), object);
    refuses(heap, expected, address -> counting.storeOwned(address, slot, address), object);
  }

  private static void refuses(
      CountingHeap heap,
      Class<? extends AddressException> expected,
      IntConsumer operation,
      int address) {
    long before = checksum(heap.heap);
    AddressException refusal = null;
    try {
      operation.accept(address);
    } catch (AddressException exception) {
      refusal = exception;
    }
    require(
        expected.isInstance(refusal) && refusal.address() == address,
        Invariant.RC_15,
        Address.show(address) + " is answered by " + refusal + ", not " + expected.getSimpleName());
    require(
        checksum(heap.heap) == before,
        Invariant.RC_15,
        "an operation was refused, and still has changed the heap: " + refusal);
  }

  /** A checksum of all words of all objects. */
  private static long checksum(ObjectHeap heap) {
    CRC32 checksum = new CRC32();
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      for (int word = 0; word < Header.WORDS + heap.slots(object); word++) {
        int value = heap.memory().get(object + word);
        for (int shift = 0; shift < 32; shift += 8) {
          checksum.update(value >>> shift);
        }
      }
    }
    return checksum.getValue();
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }
}
