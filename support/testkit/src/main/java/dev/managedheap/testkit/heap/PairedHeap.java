package dev.managedheap.testkit.heap;

import dev.managedheap.testkit.judge.Reachability;
import dev.managedheap.testkit.model.HeapModel;
import dev.managedheap.testkit.model.SimpleHeap;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Does each operation on the heap under test and on the model, and compares what they answer. Whose
 * objects an operation works on, the model says; the heap gets their addresses.
 */
final class PairedHeap implements SimpleHeap {
  private final HeapUnderTest heap;
  private final HeapModel model;
  private final Places places;
  private final Verdict verdict;
  private FreedOrder freedOrder = FreedOrder.NOTHING;

  PairedHeap(HeapUnderTest heap, HeapModel model, Places places, Verdict verdict) {
    this.heap = heap;
    this.model = model;
    this.places = places;
    this.verdict = verdict;
  }

  @Override
  public int allocate(int slots) {
    int address = heap.allocate(slots);
    int there = places.object(address);
    if (address == 0) {
      throw new AssertionError("allocate(" + slots + ") returned null");
    }
    if (model.reachable().contains(there)) {
      String evidence = "the address of " + places.describe(there) + ", which can be reached, ";
      verdict.differs(Comparison.SAFETY, there, evidence + "was handed out again");
    }
    int object = model.allocate(slots);
    places.put(object, address);
    return object;
  }

  @Override
  public void endOfOperation(int object) {
    heap.endOfOperation(places.address(object));
    model.endOfOperation(object);
  }

  @Override
  public void bind(int root, int object) {
    if (object != 0 && object == model.root(root)) {
      verdict.restored();
    }
    heap.bind(root, places.address(object));
    model.bind(root, object);
  }

  @Override
  public int root(int root) {
    int object = model.root(root);
    int address = heap.root(root);
    if (address != places.address(object)) {
      verdict.differs(
          Comparison.STRUCTURE,
          "root " + root + " holds address " + address + ", not " + places.describe(object));
    }
    return object;
  }

  @Override
  public int slotCount(int object) {
    return model.slotCount(object);
  }

  @Override
  public void store(int object, int slot, int value) {
    if (value != 0 && value == model.load(object, slot)) {
      verdict.restored();
    }
    heap.store(places.address(object), slot, places.address(value));
    model.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    int value = model.load(object, slot);
    int address = heap.load(places.address(object), slot);
    if (address != places.address(value)) {
      String where = "slot " + slot + " of " + places.describe(object);
      verdict.differs(
          Comparison.STRUCTURE,
          where + " holds address " + address + ", not " + places.describe(value));
    }
    return value;
  }

  @Override
  public int collect() {
    Set<Integer> expected =
        verdict.makes(Comparison.ORACLE) ? Reachability.reachable(heap.graph()) : Set.of();
    int said = heap.collect();
    if (said == HeapUnderTest.NO_COLLECTOR) {
      return 0;
    }
    compareSurvivors(expected);
    int freed = model.collect();
    if (said != freed) {
      Comparison comparison = freed == 0 ? Comparison.IDEMPOTENCE : Comparison.COLLECTED;
      verdict.differs(comparison, "a collection of " + freed + " objects said " + said);
    }
    return freed;
  }

  private void compareSurvivors(Set<Integer> expected) {
    NavigableSet<Integer> survivors = new TreeSet<>();
    Arrays.stream(heap.graph().objects()).forEach(survivors::add);
    if (!survivors.equals(expected)) {
      verdict.differs(
          Comparison.ORACLE,
          "the addresses " + expected + " were reached, but " + survivors + " survived");
    }
  }

  @Override
  public int count(int object) {
    return model.count(object);
  }

  @Override
  public NavigableSet<Integer> live() {
    return model.live();
  }

  @Override
  public List<Integer> takeFreed() {
    List<Integer> freed = model.takeFreed();
    freedOrder = new FreedOrder(freed, heap.takeFreed());
    return freed;
  }

  /** What was freed since the last call, in the model's order and in the heap's. */
  FreedOrder takeFreedOrder() {
    FreedOrder taken = freedOrder;
    freedOrder = FreedOrder.NOTHING;
    return taken;
  }
}
