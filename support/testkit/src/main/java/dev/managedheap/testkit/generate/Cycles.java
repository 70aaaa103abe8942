package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.model.HeapModel;
import dev.managedheap.testkit.model.SimpleInterpreter;
import java.util.Set;

/** Knows whether a program builds a cycle. */
final class Cycles {
  private Cycles() {}

  /** Whether no store of the program closes a cycle. */
  static boolean buildsNone(Program program) {
    HeapModel model = new HeapModel(HeapModel.Reclamation.COUNTING);
    SimpleInterpreter interpreter = new SimpleInterpreter(model);
    for (Line line : program.lines()) {
      interpreter.execute(line.statement());
      if (line.statement() instanceof Mutation.SetSlot set) {
        int container = interpreter.value(set.container());
        if (container != 0 && model.successors(Set.of(container)).contains(container)) {
          return false;
        }
      }
    }
    return true;
  }
}
