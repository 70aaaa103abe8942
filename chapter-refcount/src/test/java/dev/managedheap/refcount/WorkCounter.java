package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.seam.HeapWatcher;

/** Counts what a run does, and sees how deep the Java stack is whenever an object is freed. */
final class WorkCounter implements HeapWatcher {
  private static final StackWalker STACK = StackWalker.getInstance();

  long allocated;
  long edges;
  long freed;
  long counted;
  long slotsEmptied;
  long deepestStack;

  @Override
  public void allocated(int object) {
    allocated++;
  }

  @Override
  public void stored(int object, int slot, int before, int after) {
    if (after == Address.NULL) {
      slotsEmptied++;
    } else {
      edges++;
    }
  }

  @Override
  public void counted(int object, int count) {
    counted++;
  }

  @Override
  public void freed(int object) {
    freed++;
    deepestStack = Math.max(deepestStack, STACK.walk(frames -> frames.count()));
  }
}
