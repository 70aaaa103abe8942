package dev.managedheap.capstone;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.capstone.program.Interpreter;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** When collections begin, and what they are said to have done. */
class ScheduleProperties {
  @HeapProperty
  @Checks(Invariant.CC_25)
  @MustReach({"more frees than allocations", "a collection"})
  void theCountGoesUpWithAllocationsAndDownWithFrees(@ForAll("collecting") Program program) {
    List<String> lines = new ArrayList<>();
    Interpreter interpreter = new Interpreter(lines::add);
    int expected = 0;
    for (Statement statement : program.statements()) {
      lines.clear();
      interpreter.execute(statement);
      int frees = (int) lines.stream().filter(line -> line.startsWith("freed")).count();
      if (statement instanceof Control.Collect) {
        States.reached("a collection");
        expected = 0;
      } else {
        expected += statement instanceof Mutation.New ? 1 : 0;
        States.reached("more frees than allocations", frees > expected);
        expected = Math.max(0, expected - frees);
      }
      int count = interpreter.heap().collector().counts()[0];
      require(
          count == expected,
          Invariant.CC_25,
          "after '" + statement.text() + "' the count is " + count + ", not " + expected);
    }
  }

  /** The statistics add up what the events say; what was found is freed, perhaps with more. */
  @HeapProperty
  @Checks(Invariant.CH_12)
  @MustReach({
    "a collection that begins by itself",
    "a full collection that begins by itself",
    "an old object freed by a young collection"
  })
  void statisticsAddUpWhatCollectionsFound(
      @ForAll("long") Program program, @ForAll("thresholds") int[] thresholds) {
    List<String> lines = new ArrayList<>();
    Interpreter interpreter = new Interpreter(lines::add);
    interpreter.execute(new Control.Events(true));
    interpreter.execute(new Control.Threshold(thresholds[0], thresholds[1], thresholds[2]));
    interpreter.execute(new Control.Auto(true));
    program.statements().forEach(interpreter::execute);

    CollectionLog log = CollectionLog.of(lines);
    int asked =
        (int) program.statements().stream().filter(Control.Collect.class::isInstance).count();
    States.reached("a collection that begins by itself", log.collections() > asked);
    States.reached("a full collection that begins by itself", log.fullCollections() > asked);
    States.reached("an old object freed by a young collection", log.freed() > log.found());
    require(log.freed() >= log.found(), Invariant.CH_12, "a collection freed less than it found");
    int collections = 0;
    int collected = 0;
    for (int generation = 0; generation < GenerationalCollector.GENERATIONS; generation++) {
      collections += interpreter.heap().collector().statistics(generation).collections();
      collected += interpreter.heap().collector().statistics(generation).collected();
    }
    require(
        collections == log.collections() && collected == log.found(),
        Invariant.CH_12,
        collections + " collections of " + collected + " objects in the statistics, " + log);
  }

  /** What the event lines of a run say of its collections. */
  private record CollectionLog(int collections, int fullCollections, int found, int freed) {
    static CollectionLog of(List<String> lines) {
      int collections = 0;
      int full = 0;
      int found = 0;
      int freed = 0;
      boolean collecting = false;
      for (String line : lines) {
        if (line.startsWith("gc start ")) {
          collecting = true;
          collections++;
          full += line.endsWith(" 2") ? 1 : 0;
        } else if (line.startsWith("gc stop ")) {
          collecting = false;
          found += Integer.parseInt(line.replaceAll(".*collected=(\\d+) unc.*", "$1"));
        } else if (collecting && line.startsWith("freed ")) {
          freed++;
        }
      }
      return new CollectionLog(collections, full, found, freed);
    }
  }

  /** Garbage does not pile up: cyclic trash is freed while the program goes on making more. */
  @HeapProperty
  @Checks(Invariant.CC_28)
  void garbageCyclesAreFreedInTheEnd(@ForAll("thresholds") int[] thresholds) {
    ManagedHeap heap = new ManagedHeap();
    heap.collector().setThresholds(thresholds[0], thresholds[1], thresholds[2]);
    heap.collector().collectAutomatically(true);
    int bound = 4 * (thresholds[0] + 1) * (thresholds[1] + 2) * (thresholds[2] + 2);
    int old = 0;
    for (int made = 0; made < 3 * bound; made++) {
      int node = heap.allocate(2);
      heap.store(node, 0, node);
      if (old != 0) {
        heap.store(node, 1, old); // trash that was held for a while: some of it has grown old
        heap.release(old);
      }
      old = made % 7 == 0 ? 0 : node;
      if (old == 0) {
        heap.release(node);
      }
      require(
          heap.liveObjects() <= bound,
          Invariant.CC_28,
          heap.liveObjects() + " objects after " + made + ", all but one of them garbage");
    }
  }

  @Provide
  Arbitrary<Program> collecting() {
    return HeapPrograms.simple().collecting().arbitrary();
  }

  @Provide("long")
  Arbitrary<Program> longPrograms() {
    return HeapPrograms.simple().collecting().length(150).arbitrary();
  }

  @Provide
  Arbitrary<int[]> thresholds() {
    Arbitrary<Integer> young = Arbitraries.integers().between(1, 4);
    Arbitrary<Integer> older = Arbitraries.integers().between(0, 2);
    return Combinators.combine(young, older, older).as((a, b, c) -> new int[] {a, b, c});
  }
}
