package dev.managedheap.checks.exercises.deferred;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.LearnersHeap;
import dev.managedheap.exercises.deferred.Deferred;
import dev.managedheap.memory.Address;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.notation.invariant.Invariant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A heap in which only slots are counted, by the learner's code. Variables are not. */
final class DeferredHeap extends LearnersHeap {
  private final Deferred deferred = new Deferred(heap);
  private final boolean atOnce;
  private int temporary;

  /**
   * An empty heap.
   *
   * @param atOnce whether it is reconciled before anybody looks at it
   */
  DeferredHeap(boolean atOnce) {
    this.atOnce = atOnce;
  }

  /** Frees what neither a slot nor a variable holds. */
  void reconcile() {
    Set<Integer> variables = new LinkedHashSet<>();
    for (int object : super.graph().roots()) {
      variables.add(object);
    }
    variables.add(temporary);
    variables.remove(Address.NULL);
    deferred.reconcile(variables);
  }

  @Override
  public int allocate(int slots) {
    temporary = deferred.allocate(slots);
    return temporary;
  }

  @Override
  public void endOfOperation(int object) {
    temporary = Address.NULL;
  }

  @Override
  public void store(int object, int slot, int value) {
    deferred.store(object, slot, value);
  }

  /** A variable is not counted. */
  @Override
  protected void retain(int object) {}

  @Override
  protected void release(int object) {}

  @Override
  public int count(int object) {
    return NO_COUNT;
  }

  @Override
  public ObjectGraph graph() {
    if (atOnce) {
      reconcile();
    }
    return super.graph();
  }

  /** Counts the slots that hold each object, and looks into the table. */
  @Override
  public void verify() {
    ObjectGraph graph = super.graph();
    Map<Integer, Integer> held = new HashMap<>();
    for (int object : graph.objects()) {
      for (int slot = 0; slot < graph.slotCount(object); slot++) {
        held.merge(graph.slot(object, slot), 1, Integer::sum);
      }
    }
    for (int object : graph.objects()) {
      verify(object, held.getOrDefault(object, 0));
    }
  }

  private void verify(int object, int slots) {
    String node = "the object at " + Address.show(object);
    if (heap.count(object) != slots) {
      throw Finding.of(Invariant.RC_1)
          .expected("the count of " + node + " is " + slots + ": so many slots hold it")
          .got(heap.count(object))
          .violation();
    }
    if (deferred.isInTable(object) != (slots == 0)) {
      throw Finding.of(Invariant.RC_17)
          .expected(
              node + (slots == 0 ? " is" : " is not") + " in the table: its count is " + slots)
          .got(slots == 0 ? "it is not there" : "it is there")
          .violation();
    }
  }
}
