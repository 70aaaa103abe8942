package dev.managedheap.memory.allocator;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.allocator.AllocatorUnderTest;
import java.util.Arrays;
import java.util.Objects;

/** The first-fit free list over a system of its own, for scripts of allocator operations. */
final class FirstFitUnderTest implements AllocatorUnderTest {
  private final SystemMemory system;
  private final FirstFitAllocator allocator;
  private final Witness witness;

  FirstFitUnderTest(SystemMemory system, FirstFitAllocator allocator, Witness witness) {
    this.system = system;
    this.allocator = allocator;
    this.witness = witness;
  }

  /** Sees each block come, with the address that it got (0 for none), and go. */
  @FunctionalInterface
  interface Witness {
    void allocated(int bytes, int address);

    default void freeing(int address, int size) {}
  }

  /** Where memory runs out, the words of the memory must be what they were. */
  @Override
  public int allocate(int bytes) {
    int address = allocateOrNothing(bytes);
    witness.allocated(bytes, address);
    return address;
  }

  private int allocateOrNothing(int bytes) {
    int region = Math.max(bytes, FirstFitAllocator.REGION_BYTES) + 2 * SystemMemory.PAGE_BYTES;
    boolean mayFail = region > system.remainingBytes();
    int before = mayFail ? fingerprint() : 0;
    try {
      return allocator.allocate(bytes);
    } catch (NoMemoryException full) {
      InvariantViolation.require(
          fingerprint() == before, Invariant.PA_24, "a failed request for " + bytes + " bytes");
      return NO_MEMORY;
    }
  }

  /** Everything that an operation can change. */
  int fingerprint() {
    int[] words = new int[system.memory().length()];
    for (int address = 0; address < words.length; address++) {
      words[address] = system.memory().isReserved(address) ? system.memory().get(address) : -1;
    }
    return Objects.hash(
        Arrays.hashCode(words), allocator.firstFree(), allocator.regions(), system.cells().size());
  }

  @Override
  public void free(int address) {
    witness.freeing(address, allocator.sizeOf(address));
    allocator.free(address);
  }

  @Override
  public int sizeOf(int address) {
    return allocator.sizeOf(address);
  }

  @Override
  public int read(int address) {
    return system.memory().get(address);
  }

  @Override
  public void write(int address, int word) {
    system.memory().set(address, word);
  }

  @Override
  public void verify() {
    new FirstFitVerifier(allocator, system).verify();
  }
}
