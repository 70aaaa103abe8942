package dev.managedheap.experiments.counting;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.Random;

/**
 * An object graph of our own heap, built by chance and counted by our own counting. Each new object
 * has two slots, and each slot gets a reference to an older object. Objects to which no slot refers
 * are held by variables; all others by slots alone.
 */
final class SyntheticGraph {
  private static final int SLOTS = 2;

  private SyntheticGraph() {}

  /** Which older object a slot gets. */
  enum Choice {
    /** Each is as likely as the other. */
    UNIFORM,
    /** Whatever a slot chosen by chance refers to: the more references, the likelier. */
    POPULAR
  }

  /** The counts of a graph of this many objects, at least 1. */
  static CountTally counts(Choice choice, int objects, long seed) {
    CountTally tally =
        new CountTally(choice == Choice.UNIFORM ? "built: uniform" : "built: popular");
    count(choice, objects, seed, tally);
    return tally;
  }

  /** Builds a graph and adds its counts to the tally. */
  static void count(Choice choice, int objects, long seed, CountTally tally) {
    Random random = new Random(seed);
    SystemMemory system = new SystemMemory();
    ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
    ReferenceCounting counting = new ReferenceCounting(heap);
    int[] all = new int[objects];
    for (int index = 0; index < objects; index++) {
      all[index] = heap.allocate(Kind.NODE, SLOTS);
      for (int slot = 0; slot < SLOTS && index > 0; slot++) {
        int older = all[random.nextInt(index)];
        int held = counting.load(older, random.nextInt(SLOTS));
        boolean takesHeld =
            choice == Choice.POPULAR && held != Address.NULL && random.nextBoolean();
        counting.store(all[index], slot, takesHeld ? held : older);
      }
    }
    for (int object : all) {
      if (heap.count(object) > 1) {
        counting.release(object);
      }
      tally.add(heap.count(object));
    }
  }
}
