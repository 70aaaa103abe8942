package dev.managedheap.checks.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise as a learner meets it; the solution is not part of it.
 *
 * @param number its place in the order of the book, from 1
 * @param name what it is called in commands and in packages, such as {@code rounding}
 * @param title a few words for a list
 * @param kind what is asked for
 * @param chapter the chapter of the book, by its page, such as {@code memory}
 * @param anchor where in the chapter its subject is explained
 * @param minutes how long it takes about
 * @param misconception what people get wrong that it puts right
 * @param objectives what one can do afterwards
 * @param prerequisites what one should have read or solved before
 * @param description the task, as paragraphs of plain text; a line that is indented stays as it is
 * @param hints from the gentlest to the most telling, at least two
 * @param starters the files that the learner completes, as they are at first
 * @param begins the line of the first starter at which the learner's part begins, from 1
 * @param given the files beside them, which the learner reads and leaves alone
 * @param properties what is checked, as {@code package.Class#method}, in the order of checking;
 *     none where the learner writes the property
 * @param starterFails how the starter fails: {@code unfinished} or an invariant's short name
 * @param uses the book's modules that the answer may use, such as {@code memory}
 * @param sentences what helps, by the name of a planted bug or of an invariant
 * @param behaviours what a planted bug does, by its name, where the learner is to catch it
 * @param bugs the names of the planted bugs
 * @param variants the names of the correct versions besides the solution
 */
public record Exercise(
    int number,
    String name,
    String title,
    Kind kind,
    String chapter,
    String anchor,
    int minutes,
    String misconception,
    List<String> objectives,
    List<String> prerequisites,
    String description,
    List<String> hints,
    List<SourceFile> starters,
    int begins,
    List<SourceFile> given,
    List<String> properties,
    String starterFails,
    List<String> uses,
    Map<String, String> sentences,
    Map<String, String> behaviours,
    List<String> bugs,
    List<String> variants) {

  /** The package that the packages of the exercises are in. */
  public static final String PACKAGE = "dev.managedheap.exercises";

  /** The package that the packages of their properties are in. */
  public static final String CHECKS = "dev.managedheap.checks.exercises";

  /** The package of the learner's classes. */
  public String packageName() {
    return PACKAGE + "." + name;
  }

  /** Where a file of the exercise stands below the root of the sources. */
  public String path(SourceFile file) {
    return packageName().replace('.', '/') + "/" + file.name();
  }

  /** The file that the learner completes; the first, if there are several. */
  public SourceFile starter() {
    return starters.get(0);
  }

  /** What helps against a planted bug or a broken invariant. */
  public Optional<String> sentence(String bugOrInvariant) {
    return Optional.ofNullable(sentences.get(bugOrInvariant));
  }
}
