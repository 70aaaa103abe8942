package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Makes heap programs smaller: fewer statements, then fewer names and earlier ones, then objects
 * with fewer slots. A smaller program means something else, but the language is total, so that it
 * always means something.
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

  /** The number of statements; then the ranks of the names, the slots and the indices. */
  @Override
  public long[] weight(Program program) {
    List<Statement> statements = program.statements();
    AtomicLong weight = new AtomicLong();
    new StatementRewriter(
            name -> weighed(name, rank(name), weight),
            slots -> weighed(slots, slots, weight),
            index -> weighed(index, index, weight))
        .rewrite(statements);
    return new long[] {statements.size(), weight.get()};
  }

  private static <T> T weighed(T kept, int weight, AtomicLong sum) {
    sum.addAndGet(weight);
    return kept;
  }

  /** One name becomes another that is earlier, whether or not that one is used. */
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
                    .map(to -> StatementRewriter.names(name -> name.equals(from) ? to : name)))
        .map(rewriter -> rewriter.rewrite(statements));
  }

  /** Every object loses a slot, the first or the last. */
  private static Stream<List<Statement>> fewerSlots(List<Statement> statements) {
    return Stream.of(
            StatementRewriter.numbers(slots -> Math.max(0, slots - 1), i -> Math.max(0, i - 1)),
            StatementRewriter.numbers(slots -> Math.max(0, slots - 1), i -> i))
        .map(rewriter -> rewriter.rewrite(statements));
  }

  private static Stream<Statement> simpler(Statement statement) {
    return Stream.of(
            StatementRewriter.numbers(slots -> 0, index -> 0),
            StatementRewriter.numbers(slots -> slots / 2, index -> index / 2),
            StatementRewriter.numbers(slots -> slots - 1, index -> index - 1))
        .map(rewriter -> rewriter.rewrite(statement))
        .filter(rewritten -> !rewritten.equals(statement));
  }

  private static int rank(String name) {
    return name.charAt(0) - 'a';
  }
}
