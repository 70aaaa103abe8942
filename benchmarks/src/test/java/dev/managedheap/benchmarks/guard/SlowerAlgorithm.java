package dev.managedheap.benchmarks.guard;

/** Algorithms with the same results as the shipped ones, and slower. */
enum SlowerAlgorithm {
  /** The place of an arena in the sorted list is searched from the front. */
  ARENA_SEARCHED(
      "chapter-pool",
      "dev.managedheap.pool.UsableArenas",
      """
          Arena last = lastWith[before];
      """,
      """
          Arena last = null;
          for (Arena other = first; other != null; other = other.next) {
            last = other.freeCount() == before ? other : last;
          }
      """,
      "pool-burst-shuffled",
      Work.LOOP_ROUNDS),
  /** When a child is gone, all slots of its parent are looked at again. */
  SLOTS_FROM_THE_FIRST(
      "chapter-refcount",
      "dev.managedheap.refcount.Release",
      "slot = heap.slot(object, 0);",
      "slot = 0;",
      "refcount-tree",
      Work.WORDS_READ),
  /** The array of the candidates grows by one entry at a time. */
  CANDIDATES_GROW_BY_ONE(
      "chapter-marksweep",
      "dev.managedheap.marksweep.cycle.Candidates",
      "Arrays.copyOf(objects, 2 * length)",
      "Arrays.copyOf(objects, length + 1)",
      "trial-deletion-random",
      Work.ENTRIES_COPIED),
  /** Whether a pool is empty is found by counting its free blocks. */
  FREE_BLOCKS_COUNTED(
      "chapter-pool",
      "dev.managedheap.pool.Pool",
      """
          memory.set(block, freeBlock);
          freeBlock = block;
          used--;
      """,
      """
          memory.set(block, freeBlock);
          freeBlock = block;
          used = (firstVirgin - address - HEADER_WORDS) / blockWords;
          for (int free = freeBlock; free != Address.NULL; free = memory.get(free)) {
            used--;
          }
      """,
      "pool-steady-front",
      Work.WORDS_READ);

  /** The module of the class. */
  final String module;

  /** The class. */
  final String className;

  /** What stands in it. */
  final String text;

  /** What is planted instead. */
  final String other;

  /** A workload that shows it. */
  final String workload;

  /** Of what there is more then. */
  final Work work;

  SlowerAlgorithm(
      String module, String className, String text, String other, String workload, Work work) {
    this.module = module;
    this.className = className;
    this.text = text;
    this.other = other;
    this.workload = workload;
    this.work = work;
  }
}
