package dev.managedheap.checks.compile;

import dev.managedheap.checks.verdict.CompileProblem;
import java.util.List;
import java.util.Map;

/**
 * What compiling a learner's sources came to.
 *
 * @param classes the compiled classes by name; none if there are problems
 * @param problems why they do not compile, in the order of the compiler
 * @param forbidden what they use that no answer to an exercise needs
 * @param loops where the loops stand, to tell which one does not end
 */
public record Compilation(
    Map<String, byte[]> classes,
    List<CompileProblem> problems,
    List<ForbiddenUse> forbidden,
    List<Loop> loops) {

  /** Copies the lists. */
  public Compilation {
    problems = List.copyOf(problems);
    forbidden = List.copyOf(forbidden);
    loops = List.copyOf(loops);
  }

  /** Whether there are classes to check. */
  public boolean succeeded() {
    return problems.isEmpty() && forbidden.isEmpty();
  }

  /**
   * A loop in a source.
   *
   * @param file the file's name
   * @param first its first line, from 1
   * @param last its last line
   */
  public record Loop(String file, int first, int last) {
    /** Whether the loop encloses the lines. */
    public boolean encloses(int from, int to) {
      return first <= from && to <= last;
    }
  }
}
