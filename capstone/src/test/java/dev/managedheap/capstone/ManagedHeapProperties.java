package dev.managedheap.capstone;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.capstone.program.Interpreter;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Observation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.ReachedStates;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What the composed heap promises, for all programs of the simple operations. */
class ManagedHeapProperties {
  @HeapProperty
  @Checks({
    Invariant.CH_1,
    Invariant.CH_2,
    Invariant.CH_4,
    Invariant.CC_3,
    Invariant.CC_9,
    Invariant.RC_1
  })
  @MustReach({
    ReachedStates.CASCADE,
    ReachedStates.COLLECTION_FREED,
    ReachedStates.CYCLE_SURVIVED,
    ReachedStates.GARBAGE_ON_CYCLE,
    ReachedStates.REUSE
  })
  void theHeapDoesWhatTheModelDoes(@ForAll("collecting") Program program) {
    Expectations expectations =
        Expectations.countingAndCycles().refusal(AddressException.class, Invariant.CH_4);
    HeapRun.run(program, new ComposedHeap(), expectations);
  }

  @HeapProperty
  @Checks({Invariant.CH_10, Invariant.CH_12})
  void afterClosingNothingIsLeft(@ForAll("collecting") Program program) {
    ComposedHeap tested = new ComposedHeap();
    HeapRun.run(program, tested, Expectations.countingAndCycles().only());
    int alive = tested.heap().close();
    require(alive == 0, Invariant.CH_10, alive + " objects are left");
    require(
        tested.heap().reservedBytes() == 0,
        Invariant.CH_10,
        tested.heap().reservedBytes() + " bytes are left");
  }

  /** The same program, with a full collection after every operation and with none. */
  @HeapProperty
  @Checks({Invariant.CH_6, Invariant.MS_24})
  @MustReach("a collection freed early")
  void collectionsAnywhereDoNotChangeWhatIsReachable(@ForAll("plain") Program program) {
    List<String> calm = observe(program.statements());
    List<Statement> stressed = new ArrayList<>();
    for (Statement statement : program.statements()) {
      stressed.add(statement);
      stressed.add(new Control.Collect(Control.Collect.FULL));
    }
    List<String> hurried = observe(stressed);
    require(
        calm.equals(hurried),
        Invariant.CH_6,
        "without collections it shows " + calm + ", with them " + hurried);
  }

  /** What a program shows of its variables: identities, not counts and not who is alive. */
  private static List<String> observe(List<Statement> statements) {
    List<String> shown = new ArrayList<>();
    Interpreter interpreter =
        new Interpreter(
            line -> {
              States.reached("a collection freed early", line.matches("collect 2 = [1-9].*"));
              if (line.startsWith("id ") || line.startsWith("same ") || line.equals("skip")) {
                shown.add(line);
              }
            });
    List<Statement> all = new ArrayList<>(statements);
    for (char name = 'a'; name <= 'f'; name++) {
      all.add(new Observation.Id(String.valueOf(name)));
    }
    interpreter.run(Program.of(all));
    return shown;
  }

  @Provide
  Arbitrary<Program> collecting() {
    return HeapPrograms.simple().collecting().arbitrary();
  }

  @Provide
  Arbitrary<Program> plain() {
    return HeapPrograms.simple().observing().arbitrary();
  }
}
