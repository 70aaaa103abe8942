package dev.managedheap.benchmarks.workload;

import dev.managedheap.capstone.GenerationalCollector;
import dev.managedheap.capstone.ManagedHeap;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.pool.SizeClasses;

/**
 * Runs a {@link HeapScript} on the managed heap, with collections that begin by themselves at
 * CPython's thresholds. A run begins and ends with an empty heap, so that it can be repeated.
 */
public final class HeapRun {
  private final int[] steps;
  private final ManagedHeap heap = new ManagedHeap();
  private final int[] variables = new int[HeapScript.VARIABLES];

  /** A run of the script on a heap of its own. */
  public HeapRun(HeapScript script) {
    steps = script.steps();
    for (int number = 0; number < variables.length; number++) {
      variables[number] = heap.newVariable();
    }
  }

  /** Begins as CPython would with nothing allocated: all counters are at zero. */
  public void begin() {
    heap.collector().collectAutomatically(false);
    heap.collector().collect(GenerationalCollector.OLDEST);
    heap.collector().collectAutomatically(true);
  }

  /** Goes through all steps, in batches of 4,096. */
  public void measured() {
    for (int next = 0; next < steps.length; next += BlockReplay.BATCH) {
      batch(next, Math.min(steps.length, next + BlockReplay.BATCH));
    }
  }

  private void batch(int from, int to) {
    for (int index = from; index < to; index++) {
      int step = steps[index];
      int x = variables[HeapScript.x(step)];
      int y = variables[HeapScript.y(step)];
      int slot = HeapScript.slot(step);
      switch (HeapScript.kind(step)) {
        case HeapScript.NEW -> makeNode(x);
        case HeapScript.LINK -> link(x, slot, y);
        case HeapScript.LOAD -> load(x, y, slot);
        default -> cut(x, slot);
      }
    }
  }

  private void makeNode(int x) {
    int node = heap.allocate(HeapScript.SLOTS);
    heap.bind(x, node);
    heap.release(node);
  }

  private void link(int x, int slot, int y) {
    int object = heap.variable(x);
    int value = heap.variable(y);
    if (object != Address.NULL && value != Address.NULL) {
      heap.store(object, slot, value);
    }
  }

  private void load(int x, int y, int slot) {
    int object = heap.variable(y);
    if (object != Address.NULL) {
      heap.bind(x, heap.load(object, slot));
    }
  }

  private void cut(int x, int slot) {
    int object = heap.variable(x);
    if (object != Address.NULL) {
      heap.store(object, slot, Address.NULL);
    }
  }

  /** How many collections of the generation there have been. */
  public long collections(int generation) {
    return heap.collector().statistics(generation).collections();
  }

  /** Collects all that is garbage; returns how many objects are left. */
  public int survivors() {
    heap.collector().collect(GenerationalCollector.OLDEST);
    return heap.liveObjects();
  }

  /** Lets all variables go, and collects; returns how many objects are left, which is 0. */
  public int end() {
    heap.collector().collectAutomatically(false);
    for (int variable : variables) {
      heap.bind(variable, Address.NULL);
    }
    return survivors();
  }

  /** The bytes of the block of a node. */
  public static int nodeBytes() {
    return SizeClasses.bytesOf(SizeClasses.indexOf(Header.bytes(HeapScript.SLOTS)));
  }

  /** The bytes that the system has given the heap now. */
  public long arenaBytes() {
    return heap.reservedBytes();
  }
}
