package dev.managedheap.checks.exercises.sticky;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.ZeroedPage;
import dev.managedheap.exercises.sticky.StickyCounts;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.invariant.Invariant;

/** The learner's counts of two bits, and true counts beside them. */
final class CountedBeside {
  private static final int FIRST = 13;
  private static final int LAST = 16;

  private final SystemMemory system = new SystemMemory();
  private final StickyCounts counts = new StickyCounts(system.memory(), ZeroedPage.of(system));
  private final int[] references = new int[LAST + 1];
  private final boolean[] stuck = new boolean[LAST + 1];

  void increment(int object) {
    counts.increment(object);
    references[object]++;
    stuck[object] |= references[object] >= StickyCounts.STUCK;
    verify();
  }

  /** Does nothing if there is no reference that could go. */
  void decrement(int object) {
    if (references[object] > 0) {
      boolean dead = counts.decrement(object);
      references[object]--;
      boolean last = references[object] == 0 && !stuck[object];
      if (dead != last) {
        String why = stuck[object] ? "its count is stuck" : references[object] + " are left";
        throw Finding.of(stuck[object] ? Invariant.RC_12 : Invariant.RC_3)
            .expected("decrement(" + object + ") = " + last + ": " + why)
            .got(dead)
            .violation();
      }
      verify();
    }
  }

  private void verify() {
    for (int object = FIRST; object <= LAST; object++) {
      int expected = stuck[object] ? StickyCounts.STUCK : references[object];
      int count = counts.count(object);
      if (count != expected) {
        throw Finding.of(stuck[object] ? Invariant.RC_12 : Invariant.RC_1)
            .expected("count(" + object + ") = " + expected + (stuck[object] ? ", stuck" : ""))
            .got(count)
            .picture(picture())
            .violation();
      }
    }
  }

  /** The counts that the operations are about, and their neighbours. */
  private String picture() {
    StringBuilder objects = new StringBuilder("object     ");
    StringBuilder bits = new StringBuilder("two bits   ");
    StringBuilder truth = new StringBuilder("references ");
    for (int object = FIRST; object <= LAST; object++) {
      objects.append(String.format("%6d", object));
      String two = counts.count(object) < 2 ? "0" : "1";
      bits.append("    ").append(two).append(counts.count(object) % 2);
      truth.append(String.format("%6d", references[object]));
    }
    return objects + "\n" + bits + "\n" + truth;
  }
}
