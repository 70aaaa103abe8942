package dev.managedheap.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.ReachedStates;
import dev.managedheap.testkit.heap.ToyHeaps;
import dev.managedheap.testkit.model.SimpleInterpreter;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The generated programs mean what their options say and reach the hard states. */
class HeapProgramsProperties {
  @Provide
  Arbitrary<Program> plain() {
    return HeapPrograms.simple().arbitrary();
  }

  @Provide
  Arbitrary<Program> collecting() {
    return HeapPrograms.simple().collecting().arbitrary();
  }

  @Provide
  Arbitrary<Program> acyclic() {
    return HeapPrograms.simple().acyclic().arbitrary();
  }

  @Provide
  Arbitrary<Program> small() {
    return HeapPrograms.simple().collecting().observing().variables(2).slots(1).arbitrary();
  }

  @HeapProperty
  @MustReach({
    ReachedStates.CASCADE,
    ReachedStates.DOUBLE_CHILD,
    ReachedStates.SHARED_CHILD,
    ReachedStates.DEAD_CYCLE,
    ReachedStates.DEAD_SELF_LOOP,
    ReachedStates.GARBAGE_ON_CYCLE,
    ReachedStates.REUSE
  })
  void countingPassesItsHardStates(@ForAll("plain") Program program) {
    HeapRun.run(program, ToyHeaps.counting(), Expectations.counting());
    assertThat(program.toString()).doesNotContain("collect", "live", "refs");
  }

  @HeapProperty
  @MustReach({
    ReachedStates.DEAD_CYCLE,
    ReachedStates.COLLECTION_FREED,
    ReachedStates.CYCLE_SURVIVED,
    ReachedStates.IDLE_COLLECTION,
    ReachedStates.REUSE
  })
  void tracingPassesItsHardStates(@ForAll("collecting") Program program) {
    HeapRun.run(program, ToyHeaps.tracing(), Expectations.markSweep());
  }

  @HeapProperty
  @MustReach({ReachedStates.CASCADE, ReachedStates.DOUBLE_CHILD, ReachedStates.SHARED_CHILD})
  void acyclicProgramsBuildNoCycleAndShrinkToOnesThatDoNot(@ForAll("acyclic") Program program) {
    HeapRun.run(program, ToyHeaps.counting(), Expectations.counting());
    assertThat(Cycles.buildsNone(program)).isTrue();
    assertThat(new ProgramShrinker(true).candidates(program).limit(50))
        .allMatch(Cycles::buildsNone);
  }

  @HeapProperty
  @MustReach({"observed", "skipped", "collected"})
  void smallWorldsAreFullOfMeetings(@ForAll("small") Program program) {
    List<String> outcome = SimpleInterpreter.outcome(program);
    States.reached("observed", outcome.stream().anyMatch(line -> line.startsWith("refs ")));
    States.reached("skipped", outcome.contains("skip"));
    States.reached("collected", outcome.stream().anyMatch(line -> line.startsWith("collect ")));
    assertThat(program.toString()).doesNotContainPattern("\\b[c-z]\\b");
    assertThat(program.lines()).hasSizeBetween(1, 40);
  }

  @HeapProperty
  void theTextOfAProgramIsTheProgram(@ForAll("collecting") Program program) {
    assertThat(Program.of(program.toString())).isEqualTo(program);
  }
}
