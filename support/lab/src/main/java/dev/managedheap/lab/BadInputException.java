package dev.managedheap.lab;

/** Says what is wrong with a word or a file that a command was given. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String excerpt;

  /** Something is wrong; the problem begins with the file and the place, if there is one. */
  public BadInputException(String problem) {
    this(problem, "");
  }

  /** Something is wrong in a text; the excerpt shows the place. */
  public BadInputException(String problem, String excerpt) {
    super(problem);
    this.problem = problem;
    this.excerpt = excerpt;
  }

  /** What is wrong, and where. */
  public String problem() {
    return problem;
  }

  /** What is wrong, and below it the excerpt if there is one. */
  public String withExcerpt() {
    return excerpt.isEmpty() ? problem : problem + "\n" + excerpt;
  }
}
