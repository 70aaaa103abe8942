package dev.managedheap.figures;

import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Statement;
import java.util.List;

/** The variables that a statement binds, so that a picture shows them. */
final class VariableNames {
  private VariableNames() {}

  static List<String> of(Statement statement) {
    if (statement instanceof Mutation.New operation) {
      return List.of(operation.name());
    } else if (statement instanceof Mutation.Get operation) {
      return List.of(operation.target());
    } else if (statement instanceof Mutation.Alias operation) {
      return List.of(operation.target());
    }
    return List.of();
  }
}
