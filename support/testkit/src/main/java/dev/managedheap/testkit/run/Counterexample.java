package dev.managedheap.testkit.run;

import dev.managedheap.testkit.property.PropertyOutcome;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The failing case of a property as lines: a heap program, a list of operations with one a line, or
 * whatever the property's parameters say of themselves.
 */
final class Counterexample {
  /** A counterexample of more lines than this is cut; one that was shrunk hardly ever is. */
  private static final int MOST_LINES = 60;

  private Counterexample() {}

  static List<String> lines(PropertyOutcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add("# seed " + outcome.seed());
    Parameter[] parameters = outcome.property().getParameters();
    List<Object> sample = outcome.sample();
    for (int index = 0; index < sample.size(); index++) {
      if (sample.size() > 1) {
        lines.add("# %d: %s".formatted(index + 1, parameters[index].getType().getSimpleName()));
      }
      lines.addAll(lines(sample.get(index)));
    }
    int cut = lines.size() - MOST_LINES;
    if (cut > 1) {
      lines.subList(MOST_LINES, lines.size()).clear();
      lines.add("# ... and %d more lines".formatted(cut));
    }
    return lines;
  }

  private static List<String> lines(Object value) {
    if (value instanceof Collection<?> values) {
      return values.stream().map(String::valueOf).toList();
    }
    return String.valueOf(value).lines().toList();
  }
}
