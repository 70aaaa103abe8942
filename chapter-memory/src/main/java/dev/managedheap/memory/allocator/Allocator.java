package dev.managedheap.memory.allocator;

/**
 * Gives blocks of memory and takes them back. Every allocator of the book keeps these promises.
 *
 * <ul>
 *   <li>A block begins at a multiple of 16 bytes ({@code PA-3 ALIGN}) and holds at least the bytes
 *       asked for ({@code PA-4 FIT}).
 *   <li>Allocated blocks are pairwise disjoint ({@code PA-1 NO-OVERLAP}), and the allocator writes
 *       into none of them ({@code PA-10 COOKIE}). What a new block holds is undefined.
 *   <li>A block's beginning stands in the {@linkplain dev.managedheap.memory.SystemMemory#cells()
 *       register of cells} exactly while it is allocated.
 *   <li>An operation that throws has changed nothing ({@code PA-24 OOM-ATOMIC}).
 * </ul>
 *
 * <p>Units: addresses count words, sizes count bytes.
 */
// tag::promises[]
public interface Allocator {
  /** Every block begins at a multiple of this many bytes. */
  int ALIGNMENT_BYTES = 16;

  /**
   * Gives a block. A request for 0 bytes gives a block of its own.
   *
   * @return the address of its first word, never null
   * @throws dev.managedheap.memory.error.BadSizeException if the size is negative
   * @throws dev.managedheap.memory.error.NoMemoryException if the system has no memory for it
   */
  int allocate(int bytes);

  /**
   * Takes a block back.
   *
   * @throws dev.managedheap.memory.error.NullAddressException if the address is null
   * @throws dev.managedheap.memory.error.DoubleFreeException if the block is free already
   * @throws dev.managedheap.memory.error.InteriorAddressException if the address lies inside an
   *     allocated block
   * @throws dev.managedheap.memory.error.ForeignAddressException if it was never handed out
   */
  void free(int address);

  /**
   * The bytes that the allocated block at the address can hold.
   *
   * @throws dev.managedheap.memory.error.AddressException as {@link #free}
   */
  int sizeOf(int address);

  /** Tells whether the address lies in memory that this allocator manages, allocated or not. */
  boolean owns(int address);
  // end::promises[]
}
