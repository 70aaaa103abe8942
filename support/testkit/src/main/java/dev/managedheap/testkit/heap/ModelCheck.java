package dev.managedheap.testkit.heap;

import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.testkit.model.HeapModel;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Compares the heap under test with the model, between two operations. */
final class ModelCheck {
  private final HeapUnderTest heap;
  private final HeapModel model;
  private final Places places;
  private final Verdict verdict;
  private final Expectations expectations;

  ModelCheck(
      HeapUnderTest heap,
      HeapModel model,
      Places places,
      Verdict verdict,
      Expectations expectations) {
    this.heap = heap;
    this.model = model;
    this.places = places;
    this.verdict = verdict;
    this.expectations = expectations;
  }

  /** Makes all comparisons of lives, counts and structure that are expected. */
  void check(int rootVariables) {
    ObjectGraph graph = heap.graph();
    NavigableSet<Integer> addresses = new TreeSet<>();
    for (int address : graph.objects()) {
      if (!addresses.add(address)) {
        verdict.differs(Comparison.STRUCTURE, "address " + address + " is listed as two objects");
      }
    }
    checkNoneLost(addresses);
    checkNoneLeft(addresses);
    checkCounts(addresses);
    checkRoots(graph, rootVariables);
    checkSlots(graph, addresses);
  }

  private void checkNoneLost(NavigableSet<Integer> addresses) {
    NavigableSet<Integer> reachable = model.reachable();
    for (int object : model.live()) {
      if (isThere(object, addresses)) {
        continue;
      }
      if (reachable.contains(object)) {
        String evidence = places.describe(object) + " can be reached, but is freed";
        verdict.differs(Comparison.SAFETY, object, evidence);
      } else if (!expectations.collectsByItself()) {
        String evidence = places.describe(object) + " has " + model.count(object);
        verdict.differs(Comparison.CYCLE_KEPT, object, evidence + " references, but is freed");
      }
    }
    NavigableSet<Integer> gone = model.unreachable();
    gone.removeIf(object -> isThere(object, addresses));
    model.discard(gone);
  }

  private boolean isThere(int object, NavigableSet<Integer> addresses) {
    int address = places.address(object);
    return places.object(address) == object && addresses.contains(address) && heap.isLive(address);
  }

  private void checkNoneLeft(NavigableSet<Integer> addresses) {
    for (int address : addresses) {
      int object = places.object(address);
      if (object == Places.UNKNOWN) {
        String evidence = "an object that nobody allocated is at address " + address;
        verdict.differs(Comparison.STRUCTURE, evidence);
      } else if (!model.isLive(object)) {
        String evidence = places.describe(object) + " should be freed, but is there";
        verdict.differs(Comparison.COMPLETENESS, object, evidence);
      }
    }
  }

  private void checkCounts(NavigableSet<Integer> addresses) {
    for (int object : model.live()) {
      int count = isThere(object, addresses) ? heap.count(places.address(object)) : 0;
      if (count == HeapUnderTest.NO_COUNT) {
        return;
      }
      if (isThere(object, addresses) && count != model.count(object)) {
        String evidence = places.describe(object) + " has the count " + count;
        String expected = ", but " + model.count(object) + " references";
        verdict.differs(Comparison.COUNTS, object, evidence + expected);
      }
    }
  }

  private void checkRoots(ObjectGraph graph, int rootVariables) {
    int[] expected = new int[rootVariables];
    for (int root = 0; root < rootVariables; root++) {
      expected[root] = places.address(model.root(root));
      checkHolds("root " + root, heap.root(root), model.root(root));
    }
    int[] seen = notNull(graph.roots());
    if (!Arrays.equals(seen, notNull(expected))) {
      String evidence = "the roots of the graph are " + Arrays.toString(seen);
      verdict.differs(
          Comparison.STRUCTURE, evidence + ", not " + Arrays.toString(notNull(expected)));
    }
  }

  private static int[] notNull(int[] addresses) {
    return Arrays.stream(addresses).filter(address -> address != 0).sorted().toArray();
  }

  private void checkSlots(ObjectGraph graph, NavigableSet<Integer> addresses) {
    for (int object : model.reachable()) {
      int address = places.address(object);
      if (!isThere(object, addresses)) {
        continue;
      }
      int slots = graph.slotCount(address);
      if (slots != model.slotCount(object)) {
        String evidence = places.describe(object) + " has " + slots + " slots";
        verdict.differs(Comparison.STRUCTURE, evidence + ", not " + model.slotCount(object));
      }
      for (int slot = 0; slot < Math.min(slots, model.slotCount(object)); slot++) {
        String where = "slot " + slot + " of " + places.describe(object);
        checkHolds(where, graph.slot(address, slot), model.load(object, slot));
      }
    }
  }

  private void checkHolds(String where, int address, int object) {
    if (address != places.address(object)) {
      verdict.differs(
          Comparison.STRUCTURE,
          where + " holds address " + address + ", not " + places.describe(object));
    }
  }
}
