package dev.managedheap.experiments.counting;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Watchers;
import java.util.function.IntConsumer;

/**
 * A chain that is built and dropped in a thread of its own.
 *
 * <p>The depth of the stack is read when the first object is freed, when the second is, the fourth,
 * and so on: to read it costs as much as it is deep. Whoever frees children first is deepest at the
 * first object that is freed, and the last object of a chain goes first.
 */
final class ChainDrop {
  private static final StackWalker STACK = StackWalker.getInstance();

  private final Work work = new Work();
  private final ObjectHeap heap;
  private final IntConsumer release;
  private final int first;
  private long freed;
  private long outside;
  private long deepest;
  private boolean overflowed;

  ChainDrop(int length, ChainRelease.Release release) {
    Watchers watchers = new Watchers();
    SystemMemory system = new SystemMemory();
    heap = new ObjectHeap(system, new BumpAllocator(system), watchers);
    first = chain(length);
    watchers.add(work);
    watchers.add(
        new HeapWatcher() {
          @Override
          public void freed(int object) {
            lookAtTheStack();
          }
        });
    this.release = release.over(heap, watchers);
  }

  /** Each object holds the one that was there before; the caller holds the last. */
  private int chain(int length) {
    int held = heap.allocate(Kind.NODE, 1);
    for (int built = 1; built < length; built++) {
      int object = heap.allocate(Kind.NODE, 1);
      heap.setSlot(object, 0, held);
      held = object;
    }
    return held;
  }

  private void lookAtTheStack() {
    freed++;
    if (Long.bitCount(freed) == 1) {
      deepest = Math.max(deepest, STACK.walk(frames -> frames.count()) - outside);
    }
  }

  /**
   * Drops the chain.
   *
   * @param stack the size of the stack, in KiB
   * @return false if the stack overflowed
   */
  boolean run(int stack) {
    Thread thread = new Thread(null, this::drop, "drop", 1024L * stack);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !overflowed;
  }

  private void drop() {
    outside = STACK.walk(frames -> frames.count());
    try {
      release.accept(first);
    } catch (StackOverflowError tooDeep) {
      overflowed = true;
    }
  }

  /** The most calls inside one another that were seen, from the drop inwards. */
  long deepest() {
    return deepest;
  }

  /** The visits of the drop. */
  long work() {
    return work.take();
  }
}
