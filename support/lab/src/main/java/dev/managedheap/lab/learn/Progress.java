package dev.managedheap.lab.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is remembered of a learner: the current exercise, which are solved, how many hints of each
 * were shown, and from which starter each file began. It is kept in a text file that a person can
 * read, a fact a line; a line that is not understood is dropped, so that a damaged file costs
 * memories and nothing else.
 */
public final class Progress {
  private static final String COMMENT =
      "# What ./lab learn remembers. Without it, only hints and the current exercise are lost.";
  private static final String CURRENT = "current";
  private static final String SOLVED = "solved";
  private static final String HINTS = "hints";
  private static final String STARTER = "starter";

  private final Path file;
  private String current = "";
  private final Set<String> solved = new LinkedHashSet<>();
  private final Map<String, Integer> hints = new TreeMap<>();
  private final Map<String, String> starters = new TreeMap<>();

  private Progress(Path file) {
    this.file = file;
  }

  /**
   * Reads what was remembered; nothing if there is no such file yet.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static Progress read(Path file) throws IOException {
    Progress progress = new Progress(file);
    try {
      // one character a byte: a damaged file is read, too
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        progress.understand(line.strip().split(" +", -1));
      }
    } catch (NoSuchFileException none) {
      // a new learner
    }
    return progress;
  }

  private void understand(String[] words) {
    if (words.length == 2 && words[0].equals(CURRENT)) {
      current = words[1];
    } else if (words.length == 2 && words[0].equals(SOLVED)) {
      solved.add(words[1]);
    } else if (words.length == 3 && words[0].equals(HINTS) && words[2].matches("\\d{1,3}")) {
      hints.put(words[1], Integer.valueOf(words[2]));
    } else if (words.length == 3 && words[0].equals(STARTER)) {
      starters.put(words[1], words[2]);
    }
  }

  /** Writes all of it, at once or not at all; also where the whole folder was deleted meanwhile. */
  void write() throws IOException {
    StringBuilder text = new StringBuilder(COMMENT).append('\n');
    if (!current.isEmpty()) {
      text.append(CURRENT).append(' ').append(current).append('\n');
    }
    solved.forEach(name -> text.append(SOLVED).append(' ').append(name).append('\n'));
    hints.forEach((name, shown) -> append(text, HINTS, name, String.valueOf(shown)));
    starters.forEach((name, mark) -> append(text, STARTER, name, mark));
    Files.createDirectories(file.getParent());
    Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void append(StringBuilder text, String fact, String name, String value) {
    text.append(fact).append(' ').append(name).append(' ').append(value).append('\n');
  }

  /** The name of the exercise at which the learner is; empty at the beginning. */
  String current() {
    return current;
  }

  /** The learner is at this exercise from now on. */
  void goTo(String name) throws IOException {
    if (!current.equals(name)) {
      current = name;
      write();
    }
  }

  /** Whether this exercise was solved once. */
  boolean isSolved(String name) {
    return solved.contains(name);
  }

  /** This exercise is solved. */
  void solve(String name) throws IOException {
    if (solved.add(name)) {
      write();
    }
  }

  /** The names of the exercises that were solved, in the order in which they were. */
  Set<String> solved() {
    return Set.copyOf(solved);
  }

  /** How many hints of an exercise were shown. */
  int hints(String name) {
    return hints.getOrDefault(name, 0);
  }

  /** So many hints of an exercise were shown. */
  void showHints(String name, int shown) throws IOException {
    if (hints(name) != shown) {
      hints.put(name, shown);
      write();
    }
  }

  /** The mark of the starter from which the learner's file began; empty if there was none. */
  String starter(String name) {
    return starters.getOrDefault(name, "");
  }

  /** The learner's files of an exercise begin from this starter. */
  void begin(String name, String mark) throws IOException {
    if (!mark.equals(starters.put(name, mark))) {
      write();
    }
  }

  /** Forgets the exercise, but not that the learner is there: it begins anew. */
  void forget(String name) throws IOException {
    solved.remove(name);
    hints.remove(name);
    starters.remove(name);
    write();
  }
}
