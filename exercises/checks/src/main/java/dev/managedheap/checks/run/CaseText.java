package dev.managedheap.checks.run;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A case of a property for a learner to read: a heap program or a list of operations line by line,
 * and a simple value by its name.
 */
final class CaseText {
  private static final int MOST_LINES = 40;

  private CaseText() {}

  static List<String> lines(Method property, List<Object> parameters) {
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < parameters.size(); index++) {
      String name = property.getParameters()[index].getName();
      List<String> value = lines(parameters.get(index));
      if (value.size() == 1 && !isOperations(parameters.get(index))) {
        lines.add(name + " = " + value.get(0));
      } else {
        if (parameters.size() > 1) {
          lines.add("# " + name);
        }
        lines.addAll(value);
      }
    }
    int cut = lines.size() - MOST_LINES;
    if (cut > 1) {
      lines.subList(MOST_LINES, lines.size()).clear();
      lines.add("# ... and %d more lines".formatted(cut));
    }
    return lines;
  }

  /** Programs and scripts stand for themselves, even if they have one line only. */
  private static boolean isOperations(Object value) {
    return value != null && value.getClass().getName().startsWith("dev.managedheap.");
  }

  private static List<String> lines(Object value) {
    if (value instanceof Collection<?> values) {
      return isShort(values)
          ? List.of(values.toString())
          : values.stream().map(String::valueOf).toList();
    }
    if (value != null && value.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int index = 0; index < Array.getLength(value); index++) {
        elements.add(String.valueOf(Array.get(value, index)));
      }
      return List.of("[" + String.join(", ", elements) + "]");
    }
    return String.valueOf(value).lines().toList();
  }

  private static boolean isShort(Collection<?> values) {
    return values.stream().allMatch(value -> value instanceof Number || value instanceof Boolean);
  }
}
