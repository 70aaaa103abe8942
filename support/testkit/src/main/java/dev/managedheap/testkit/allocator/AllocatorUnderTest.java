package dev.managedheap.testkit.allocator;

/**
 * What an allocator shows of itself so that {@link AllocatorRun} can drive it. Addresses count
 * 32-bit words, 0 is null; sizes count bytes.
 */
public interface AllocatorUnderTest {
  /** What an allocation returns when there is no memory; the allocator is then unchanged. */
  int NO_MEMORY = 0;

  /** Allocates a block, or returns {@link #NO_MEMORY}. */
  int allocate(int bytes);

  /** Allocates a block of zeros, or returns {@link #NO_MEMORY}. */
  default int allocateZeroed(int bytes) {
    throw new UnsupportedOperationException("no zeroed allocation");
  }

  /** Gives a block another size, perhaps elsewhere; or returns {@link #NO_MEMORY}. */
  default int reallocate(int address, int bytes) {
    throw new UnsupportedOperationException("no reallocation");
  }

  /** Frees a block. */
  void free(int address);

  /** The bytes that a block can hold. */
  int sizeOf(int address);

  /** The word at an address. */
  int read(int address);

  /** Sets the word at an address. */
  void write(int address, int word);

  /**
   * Checks the allocator's own named invariants; called after each operation of a script.
   *
   * @throws dev.managedheap.notation.invariant.InvariantViolation if one does not hold
   */
  void verify();
}
