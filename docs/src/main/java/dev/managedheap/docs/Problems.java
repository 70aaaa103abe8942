package dev.managedheap.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What is wrong with the book, each with its place. A book with a problem is not built. */
public final class Problems {
  private final Path root;
  private final TreeSet<String> problems = new TreeSet<>();

  /** No problems; files are named by their path below this folder. */
  public Problems(Path root) {
    this.root = root;
  }

  /** Adds a problem at a line of a file. */
  public void add(Path file, int line, String problem) {
    problems.add(show(file) + ":" + line + ": " + problem);
  }

  /** Adds a problem that has no line. */
  public void add(String problem) {
    problems.add(problem);
  }

  /** The problems, sorted. */
  public List<String> all() {
    return List.copyOf(problems);
  }

  /** The path of a file below the root, with slashes. */
  public String show(Path file) {
    Path path = file.startsWith(root) ? root.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }
}
