package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Observation;
import dev.managedheap.notation.program.Statement;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Replaces names, numbers of slots and slot indices in a simple statement; one that has none stays
 * as it is.
 *
 * @param name the new name for a name
 * @param slots the new number of slots of a new object
 * @param index the new index for the index of a slot
 */
record StatementRewriter(
    UnaryOperator<String> name, IntUnaryOperator slots, IntUnaryOperator index) {
  static StatementRewriter names(UnaryOperator<String> name) {
    return new StatementRewriter(name, slots -> slots, index -> index);
  }

  static StatementRewriter numbers(IntUnaryOperator slots, IntUnaryOperator index) {
    return new StatementRewriter(name -> name, slots, index);
  }

  List<Statement> rewrite(List<Statement> statements) {
    return statements.stream().map(this::rewrite).toList();
  }

  Statement rewrite(Statement statement) {
    if (statement instanceof Mutation.New s) {
      return new Mutation.New(name(s.name()), slots.applyAsInt(s.slots()));
    } else if (statement instanceof Mutation.SetSlot s) {
      return new Mutation.SetSlot(name(s.container()), index(s.slot()), name(s.value()));
    } else if (statement instanceof Mutation.Clear s) {
      return new Mutation.Clear(name(s.container()), index(s.slot()));
    } else if (statement instanceof Mutation.Get s) {
      return new Mutation.Get(name(s.target()), name(s.container()), index(s.slot()));
    } else if (statement instanceof Mutation.Alias s) {
      return new Mutation.Alias(name(s.target()), name(s.source()));
    } else if (statement instanceof Mutation.Drop s) {
      return new Mutation.Drop(name(s.name()));
    } else if (statement instanceof Observation.Refs s) {
      return new Observation.Refs(name(s.name()));
    } else if (statement instanceof Observation.Id s) {
      return new Observation.Id(name(s.name()));
    } else if (statement instanceof Observation.Same s) {
      return new Observation.Same(name(s.first()), name(s.second()));
    }
    return statement;
  }

  private String name(String old) {
    return name.apply(old);
  }

  private int index(int old) {
    return index.applyAsInt(old);
  }
}
