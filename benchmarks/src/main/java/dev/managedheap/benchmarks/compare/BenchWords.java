package dev.managedheap.benchmarks.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the comparison is asked for.
 *
 * @param groups what is compared
 * @param against the name or the place of a Python
 * @param rounds how often each side runs
 * @param scale a full work is divided by this
 * @param root the root of the project
 * @param out where the results are written
 */
record BenchWords(List<Group> groups, String against, int rounds, int scale, Path root, Path out) {
  /** The Python that is compared with if none is named. */
  static final String DEFAULT_PYTHON = "python3.13";

  private static final int ROUNDS = 9;
  private static final int QUICK_ROUNDS = 3;

  /**
   * Reads the words: {@code GROUP --against NAME --quick --out FOLDER --root FOLDER}, and for tests
   * {@code --rounds N --scale N}.
   *
   * @throws IllegalArgumentException if there is one that is not known, or one is missing
   */
  static BenchWords parse(List<String> words) {
    List<Group> groups = List.of(Group.values());
    String against = DEFAULT_PYTHON;
    int rounds = ROUNDS;
    int scale = 1;
    Path root = Path.of("");
    Path out = Path.of("target", "bench");
    for (int index = 0; index < words.size(); index++) {
      String word = words.get(index);
      switch (word) {
        case "--quick" -> rounds = QUICK_ROUNDS;
        case "--against" -> against = value(words, ++index);
        case "--out" -> out = Path.of(value(words, ++index));
        case "--root" -> root = Path.of(value(words, ++index));
        case "--rounds" -> rounds = Integer.parseInt(value(words, ++index));
        case "--scale" -> scale = Integer.parseInt(value(words, ++index));
        default -> groups = groups(word);
      }
    }
    return new BenchWords(groups, against, rounds, scale, root, out);
  }

  private static String value(List<String> words, int index) {
    if (index >= words.size()) {
      throw new IllegalArgumentException(words.get(index - 1) + " needs a value");
    }
    return words.get(index);
  }

  private static List<Group> groups(String word) {
    if (word.equals("all")) {
      return List.of(Group.values());
    }
    return Arrays.stream(Group.values())
        .filter(group -> group.word().equals(word))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is nothing called '%s' to be measured: it is pool, refcount, collect,"
                            .formatted(word)
                        + " heap or all"));
  }
}
