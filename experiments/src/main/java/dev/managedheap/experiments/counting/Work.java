package dev.managedheap.experiments.counting;

import dev.managedheap.memory.seam.HeapWatcher;

/**
 * Counts visits: an object allocated, a count written, a slot written, an object freed are one
 * each. The filling of a new object is a part of its allocation.
 */
final class Work implements HeapWatcher {
  private long visits;

  /** The visits since this was asked last. */
  long take() {
    long taken = visits;
    visits = 0;
    return taken;
  }

  /** Something else was visited so often. */
  void add(long more) {
    visits += more;
  }

  @Override
  public void allocated(int object) {
    visits++;
  }

  @Override
  public void counted(int object, int count) {
    visits++;
  }

  @Override
  public void stored(int object, int slot, int before, int after) {
    visits++;
  }

  @Override
  public void freed(int object) {
    visits++;
  }
}
