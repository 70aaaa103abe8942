package dev.managedheap.exercises.catchcount;

import dev.managedheap.testkit.property.HeapProperty;

/** What must be true of every heap that counts references. Each method gets a heap of its own. */
class CountingHeapProperties {
  private final CountingHeap heap = Heaps.fresh();

  @HeapProperty
  void aStoreCountsTheNewAndReleasesTheOld() {
    // solution begins
    int box = heap.allocate(2);
    int node = heap.allocate(0);
    heap.store(box, 0, node);
    heap.store(box, 1, node);
    require(heap.count(node) == 3, "ours, and two slots: three references");
    heap.store(box, 0, 0);
    heap.release(node);
    require(heap.isLive(node) && heap.count(node) == 1, "slot 1 still holds the node");
    heap.store(box, 1, heap.load(box, 1));
    require(heap.isLive(node) && heap.count(node) == 1, "to store what is there changes nothing");
    heap.store(box, 1, 0);
    require(!heap.isLive(node), "nobody holds the node any more");
    // starter instead
    // int node = heap.allocate(0);
    // require(heap.isLive(node), "a new object is alive");
    // // Store it into a slot, overwrite it, store it again … and say what must be true.
    // solution ends
  }

  @HeapProperty
  void aDeathReleasesEverySlot() {
    // solution begins
    int box = heap.allocate(2);
    int node = heap.allocate(0);
    heap.store(box, 0, node);
    heap.store(box, 1, node);
    heap.release(node);
    heap.release(box);
    require(!heap.isLive(box), "nobody holds the box any more");
    require(!heap.isLive(node), "both slots of the box have let go");
    // starter instead
    // int box = heap.allocate(2);
    // heap.release(box);
    // require(!heap.isLive(box), "nobody holds the box any more");
    // // What must be true of the objects that stood in its slots?
    // solution ends
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("this should be so, and is not: " + what);
    }
  }
}
