package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Makes heap programs smaller: fewer statements, then statements that do less, fewer names and
 * earlier ones, objects with fewer slots. A smaller program means something else, but the language
 * is total, so that it always means something.
 */
final class ProgramShrinker implements Shrinker<Program> {
  private final boolean acyclic;

  /** If {@code acyclic}, no candidate builds a cycle. */
  ProgramShrinker(boolean acyclic) {
    this.acyclic = acyclic;
  }

  @Override
  public Stream<Program> candidates(Program program) {
    List<Statement> statements = program.statements();
    return Stream.of(
            Shrinker.shorter(statements),
            fewerNames(statements),
            fewerSlots(statements),
            Shrinker.simpler(statements, ProgramShrinker::simpler))
        .flatMap(lists -> lists)
        .map(Program::of)
        .filter(candidate -> !acyclic || Cycles.buildsNone(candidate));
  }

  /** The number of statements; what they are; the ranks of the names, the slots and the indices. */
  @Override
  public long[] weight(Program program) {
    List<Statement> statements = program.statements();
    AtomicLong weight = new AtomicLong();
    new StatementRewriter(
            name -> weighed(name, rank(name), weight),
            slots -> weighed(slots, slots, weight),
            index -> weighed(index, index, weight))
        .rewrite(statements);
    long kinds = statements.stream().mapToLong(ProgramShrinker::kind).sum();
    return new long[] {statements.size(), kinds, weight.get()};
  }

  private static <T> T weighed(T kept, int weight, AtomicLong sum) {
    sum.addAndGet(weight);
    return kept;
  }

  /** One name becomes another that is earlier, or changes places with it. */
  private static Stream<List<Statement>> fewerNames(List<Statement> statements) {
    NavigableSet<String> names = new TreeSet<>();
    StatementRewriter.names(
            name -> {
              names.add(name);
              return name;
            })
        .rewrite(statements);
    return names.descendingSet().stream()
        .flatMap(
            from ->
                ProgramGenerator.names(rank(from)).stream()
                    .flatMap(
                        to ->
                            Stream.of(
                                StatementRewriter.names(n -> n.equals(from) ? to : n),
                                StatementRewriter.names(
                                    n -> n.equals(from) ? to : n.equals(to) ? from : n))))
        .map(rewriter -> rewriter.rewrite(statements));
  }

  /** Every object loses a slot, the first or the last. */
  private static Stream<List<Statement>> fewerSlots(List<Statement> statements) {
    return Stream.of(
            StatementRewriter.numbers(ProgramShrinker::oneLess, ProgramShrinker::oneLess),
            StatementRewriter.numbers(ProgramShrinker::oneLess, index -> index))
        .map(rewriter -> rewriter.rewrite(statements));
  }

  private static Stream<Statement> simpler(Statement statement) {
    Stream<Statement> smallerNumbers =
        Stream.of(
                StatementRewriter.numbers(slots -> 0, index -> 0),
                StatementRewriter.numbers(slots -> slots / 2, index -> index / 2),
                StatementRewriter.numbers(ProgramShrinker::oneLess, ProgramShrinker::oneLess))
            .map(rewriter -> rewriter.rewrite(statement))
            .filter(rewritten -> !rewritten.equals(statement));
    return Stream.concat(simplerKind(statement).stream(), smallerNumbers);
  }

  /** A statement that does only a part of what this one does: it gives up the old value. */
  private static Optional<Statement> simplerKind(Statement statement) {
    if (statement instanceof Mutation.New s) {
      return Optional.of(new Mutation.Drop(s.name()));
    } else if (statement instanceof Mutation.Get s) {
      return Optional.of(new Mutation.Drop(s.target()));
    } else if (statement instanceof Mutation.Alias s) {
      return Optional.of(new Mutation.Drop(s.target()));
    } else if (statement instanceof Mutation.SetSlot s) {
      return Optional.of(new Mutation.Clear(s.container(), s.slot()));
    }
    return Optional.empty();
  }

  private static int kind(Statement statement) {
    return simplerKind(statement).isPresent() ? 1 : 0;
  }

  private static int oneLess(int number) {
    return Math.max(0, number - 1);
  }

  private static int rank(String name) {
    return name.charAt(0) - 'a';
  }
}
