package dev.managedheap.pool;

/**
 * The used pools, one doubly linked circular list for each size class. A pool stands in the list of
 * its class exactly while it is used, neither full nor empty ({@code PA-7 POOL-STATE}). Allocation
 * takes from the pool at the front.
 *
 * <p>The head of each list is a pool without blocks, so that linking and unlinking need no
 * exceptions, and the first pool of an empty list is the head, which has no free block. Source:
 * CPython 3.13, {@code usedpools} in {@code obmalloc.c}.
 */
final class UsedPools {
  private final Pool[] heads = new Pool[SizeClasses.COUNT];
  private final LinkPolicy policy;

  /** The first pool of each list, at which every allocation looks. */
  private final Pool[] firsts = new Pool[SizeClasses.COUNT];

  UsedPools(LinkPolicy policy) {
    this.policy = policy;
    for (int sizeClass = 0; sizeClass < heads.length; sizeClass++) {
      heads[sizeClass] = Pool.listHead();
      noteFirst(sizeClass);
    }
  }

  /** The pool to allocate from; it has no free block if and only if there is no such pool. */
  Pool first(int sizeClass) {
    return firsts[sizeClass];
  }

  /** The head of the list of a class. */
  Pool head(int sizeClass) {
    return heads[sizeClass];
  }

  /** Links a pool that was empty; its class has no other used pool. */
  void linkFormerlyEmpty(Pool pool) {
    Pool head = heads[pool.sizeClass()];
    linkBetween(head, pool, head.next);
  }

  /** Links a pool that was full, at the end of the list that the policy says. */
  void linkFormerlyFull(Pool pool) {
    Pool head = heads[pool.sizeClass()];
    if (policy == LinkPolicy.FRONT) {
      linkBetween(head, pool, head.next);
    } else {
      linkBetween(head.previous, pool, head);
    }
  }

  private void linkBetween(Pool before, Pool pool, Pool after) {
    pool.previous = before;
    pool.next = after;
    before.next = pool;
    after.previous = pool;
    noteFirst(pool.sizeClass());
  }

  /** Takes a pool out of its list: it has become full, or empty. */
  void unlink(Pool pool) {
    pool.previous.next = pool.next;
    pool.next.previous = pool.previous;
    pool.next = pool;
    pool.previous = pool;
    noteFirst(pool.sizeClass());
  }

  private void noteFirst(int sizeClass) {
    firsts[sizeClass] = heads[sizeClass].next;
  }

  /** Forgets all pools. */
  void clear() {
    for (int sizeClass = 0; sizeClass < heads.length; sizeClass++) {
      Pool head = heads[sizeClass];
      head.next = head;
      head.previous = head;
      noteFirst(sizeClass);
    }
  }
}
