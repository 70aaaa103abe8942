package dev.managedheap.pool;

import dev.managedheap.testkit.property.States;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes which hard states of pools and arenas a run reaches. */
final class ReachedPoolStates {
  static final String FULL = "a full pool";
  static final String LINKED_AGAIN = "a full pool linked again";
  static final String EMPTIED = "an emptied pool";
  static final String SAME_CLASS = "an empty pool taken again by its class";
  static final String OTHER_CLASS = "an empty pool taken by another class";
  static final String VIRGIN = "a virgin block carved";
  static final String SECOND_ARENA = "a second arena";
  static final String RELEASED = "an arena given back";
  static final String MOVED_BACK = "an arena slid behind others";
  static final String USABLE_AGAIN = "an exhausted arena made usable";

  private final PoolAllocator pools;
  private final Map<Pool, Integer> classOfEmpty = new HashMap<>();
  private final Map<Pool, Integer> virgin = new HashMap<>();
  private @Nullable Arena next;
  private int freePools;

  ReachedPoolStates(PoolAllocator pools) {
    this.pools = pools;
  }

  private @Nullable Pool at(int address) {
    return pools.supply().table().at(address);
  }

  void allocated(int block) {
    Pool pool = at(block);
    if (pool == null) {
      return;
    }
    States.reached(FULL, !pool.hasFreeBlock());
    States.reached(SECOND_ARENA, pools.supply().arenas().current() > 1);
    Integer classBefore = classOfEmpty.remove(pool);
    if (classBefore != null) {
      States.reached(classBefore == pool.sizeClass() ? SAME_CLASS : OTHER_CLASS);
    }
    Integer before = virgin.put(pool, pool.firstVirgin());
    States.reached(VIRGIN, before != null && before < pool.firstVirgin());
  }

  void beforeFree(int block) {
    Pool pool = at(block);
    if (pool != null) {
      States.reached(LINKED_AGAIN, !pool.hasFreeBlock());
      next = pool.arena().next;
      freePools = pool.arena().freeCount();
    }
  }

  void afterFree(int block) {
    Pool pool = at(block);
    if (pool != null && pool.isEmpty()) {
      States.reached(EMPTIED);
      classOfEmpty.put(pool, pool.sizeClass());
      States.reached(USABLE_AGAIN, freePools == 0);
      States.reached(MOVED_BACK, freePools > 0 && pool.arena().next != next);
    }
  }

  void released(int bytes) {
    States.reached(RELEASED, bytes == Arena.BYTES);
  }
}
