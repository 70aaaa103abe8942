package dev.managedheap.pool;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an allocator knows, lists in their order, so that two moments can be compared. */
record PoolPicture(List<String> lines) {
  /** What an allocator knows. */
  static PoolPicture of(PoolAllocator pools) {
    PoolPicture picture = of(pools.supply());
    for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
      Pool head = pools.usedPools().head(sizeClass);
      for (Pool pool = head.next; pool != head; pool = pool.next) {
        picture.lines.add("class " + sizeClass + ": " + pool);
      }
    }
    picture.lines.add(pools.statistics().toString());
    return picture;
  }

  /** What the arenas know. */
  static PoolPicture of(PoolSupply supply) {
    List<String> lines = new ArrayList<>();
    for (Arena arena : supply.openArenas()) {
      lines.add(arena + ", untouched from " + arena.firstUntouched());
      for (Pool pool : supply.poolsOf(arena)) {
        lines.add(pool + ", free " + pool.freeBlock() + ", virgin " + pool.firstVirgin());
      }
      for (Pool pool = arena.freePools(); pool != null; pool = pool.nextFree) {
        lines.add("free: " + pool);
      }
    }
    for (Arena arena = supply.usable().first(); arena != null; arena = arena.next) {
      lines.add("usable: " + arena);
    }
    for (int free = 0; free <= Arena.MOST_POOLS; free++) {
      lines.add("last with " + free + ": " + supply.usable().lastWith(free));
    }
    Arenas arenas = supply.arenas();
    for (Arena slot = arenas.unused(); slot != null; slot = slot.next) {
      lines.add("unused: " + slot.index());
    }
    lines.add(arenas.current() + " of " + arenas.total() + ", highwater " + arenas.highwater());
    return new PoolPicture(lines);
  }

  /** Throws a violation of the invariant if the two pictures are not the same. */
  static void requireSame(@Nullable PoolPicture before, PoolPicture after, Invariant invariant) {
    List<String> old = before == null ? List.of() : before.lines;
    for (int i = 0; i < Math.max(old.size(), after.lines.size()); i++) {
      String was = i < old.size() ? old.get(i) : "nothing";
      String is = i < after.lines.size() ? after.lines.get(i) : "nothing";
      InvariantViolation.require(
          was.equals(is), invariant, "it was '" + was + "', and is '" + is + "'");
    }
  }
}
