package dev.managedheap.pool;

/**
 * Where a pool that was full is linked when one of its blocks is freed.
 *
 * <p>Allocation always takes from the pool at the front of the list. Linked at the front, a pool
 * that was full is used at once, fills up with the next allocation, and leaves the list again: with
 * frees and allocations in turn, a pool is linked and unlinked each time. Linked at the back, it
 * gathers free blocks until its turn comes.
 */
public enum LinkPolicy {
  /** At the front, as CPython does: blocks lie exactly where CPython's would. */
  FRONT,
  /** At the back, which is faster. */
  BACK
}
