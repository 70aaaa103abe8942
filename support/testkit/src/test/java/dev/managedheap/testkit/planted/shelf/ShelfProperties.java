package dev.managedheap.testkit.planted.shelf;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

@Checks(Invariant.RC_1)
class ShelfProperties {
  private static final int SIZE = 4;

  record Put(int slot, int value) {}

  @HeapProperty
  @Label("the count is the number of filled slots")
  @MustReach({"a slot was emptied", "the shelf was full"})
  void countIsExact(@ForAll("puts") List<Put> puts) {
    Shelf shelf = new Shelf(SIZE);
    for (Put put : puts) {
      States.reached("a slot was emptied", shelf.get(put.slot) != 0 && put.value == 0);
      shelf.put(put.slot, put.value);
      int filled = 0;
      for (int slot = 0; slot < shelf.size(); slot++) {
        filled += shelf.get(slot) == 0 ? 0 : 1;
      }
      States.reached("the shelf was full", filled == SIZE);
      InvariantViolation.require(
          shelf.filled() == filled,
          Invariant.RC_1,
          "it counts " + shelf.filled() + " where " + filled + " are filled");
    }
  }

  @HeapProperty
  @Tries(50)
  @Checks(Invariant.RC_7)
  void puttingTheSameAgainChangesNothing(@ForAll("puts") List<Put> puts) {
    Shelf shelf = new Shelf(SIZE);
    for (Put put : puts) {
      shelf.put(put.slot, put.value);
      int before = shelf.filled();
      shelf.put(put.slot, shelf.get(put.slot));
      InvariantViolation.require(
          shelf.filled() == before, Invariant.RC_7, "the count went from " + before);
    }
  }

  @Provide
  Arbitrary<List<Put>> puts() {
    Arbitrary<Integer> slots = Arbitraries.integers().between(0, SIZE - 1);
    Arbitrary<Integer> values = Arbitraries.integers().between(0, 3);
    return Combinators.combine(slots, values).as(Put::new).list().ofMinSize(4).ofMaxSize(20);
  }
}
