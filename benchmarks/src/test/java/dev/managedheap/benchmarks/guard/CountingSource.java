package dev.managedheap.benchmarks.guard;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts counters into the shipped source of a class, by its text: sources have one form, and no
 * block without braces. So nothing in the shipped classes knows that it is counted, and counting
 * costs them nothing.
 */
final class CountingSource {
  private static final String TALLY = Tally.class.getName();

  private static final Pattern LOOP =
      Pattern.compile("(?m)^(\\s*(?:for|while) \\((?:[^{}\\n]|\\n)*?\\) \\{|\\s*do \\{)$");

  private static final Pattern LOOP_WORD = Pattern.compile("(?m)^\\s*(?:for \\(|while \\(|do \\{)");

  /** What the mechanisms tell a watcher, and what is counted by it. */
  private static final Map<String, Work> TOLD =
      Map.of(
          "scanned", Work.OBJECTS_SCANNED,
          "moved", Work.OBJECTS_MOVED,
          "setAside", Work.OBJECTS_MOVED,
          "counted", Work.COUNTS_CHANGED);

  private CountingSource() {}

  /** The source with counters. */
  static String of(String className, String shipped) {
    if (LOOP.matcher(shipped).results().count() != LOOP_WORD.matcher(shipped).results().count()) {
      throw new IllegalStateException(className + " has a loop that cannot be counted");
    }
    String counting = LOOP.matcher(shipped).replaceAll("$1 " + add(Work.LOOP_ROUNDS));
    for (Map.Entry<String, Work> told : TOLD.entrySet()) {
      Pattern call = Pattern.compile("(?m)^\\s*watcher\\." + told.getKey() + "\\([^;]*\\);$");
      counting = call.matcher(counting).replaceAll("$0 " + add(told.getValue()));
    }
    counting = counting.replace("Arrays.fill(", TALLY + ".fill(");
    counting = counting.replace("Arrays.copyOf(", TALLY + ".copyOf(");
    return switch (className) {
      case "dev.managedheap.memory.Memory" -> countWords(counting);
      case "dev.managedheap.pool.UsedPools", "dev.managedheap.pool.UsableArenas" ->
          Pattern.compile(
                  "(?m)^  private (?:static )?void (?:un)?link\\w*\\(.*\\{$|^  void unlink.*")
              .matcher(counting)
              .replaceAll("$0 " + add(Work.LIST_MOVES));
      default -> counting;
    };
  }

  private static String countWords(String memory) {
    String counting = after(memory, "public int get(int address) {", add(Work.WORDS_READ));
    counting =
        after(counting, "public void set(int address, int value) {", add(Work.WORDS_WRITTEN));
    counting =
        after(
            counting,
            "public void fill(int address, int length, int value) {",
            TALLY + "." + Work.WORDS_WRITTEN.field() + " += length;");
    return after(
        counting,
        "public void copy(int from, int to, int length) {",
        TALLY
            + "."
            + Work.WORDS_READ.field()
            + " += length;"
            + TALLY
            + "."
            + Work.WORDS_WRITTEN.field()
            + " += length;");
  }

  private static String after(String text, String line, String addition) {
    if (!text.contains(line)) {
      throw new IllegalStateException("nothing to count: the source has no " + line);
    }
    return text.replace(line, line + " " + addition);
  }

  private static String add(Work work) {
    return TALLY + "." + work.field() + "++;";
  }
}
