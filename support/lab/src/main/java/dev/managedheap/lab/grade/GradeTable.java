package dev.managedheap.lab.grade;

import dev.managedheap.checks.layout.Exercise;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a class, a line a student: how many are solved, and which are not. */
public final class GradeTable {
  private static final int WIDTH = 80;

  private GradeTable() {}

  /** The table, and below it how many solved each exercise. */
  public static String of(List<Result> results) {
    Map<Student, Integer> solved = new LinkedHashMap<>();
    Map<Student, StringBuilder> open = new LinkedHashMap<>();
    Set<Exercise> exercises = new LinkedHashSet<>();
    for (Result result : results) {
      exercises.add(result.exercise());
      solved.merge(result.student(), result.isSolved() ? 1 : 0, Integer::sum);
      StringBuilder names = open.computeIfAbsent(result.student(), none -> new StringBuilder());
      if (!result.isSolved()) {
        names.append(names.length() == 0 ? "" : ", ").append(result.exercise().name());
      }
    }
    int width = solved.keySet().stream().mapToInt(each -> each.name().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (Map.Entry<Student, Integer> each : solved.entrySet()) {
      String name = each.getKey().name();
      String line =
          name
              + " ".repeat(width - name.length())
              + "  %d of %d solved".formatted(each.getValue(), exercises.size());
      table.append(withOpen(line, open.get(each.getKey()))).append('\n');
    }
    table.append('\n');
    for (Exercise exercise : exercises) {
      long by =
          results.stream()
              .filter(each -> each.exercise().equals(exercise) && each.isSolved())
              .count();
      table.append("%s: solved by %d of %d\n".formatted(exercise.name(), by, solved.size()));
    }
    return table.toString();
  }

  private static String withOpen(String line, @Nullable StringBuilder open) {
    if (open == null || open.length() == 0) {
      return line;
    }
    String whole = line + "; not " + open;
    return whole.length() <= WIDTH ? whole : whole.substring(0, WIDTH - 4) + " ...";
  }
}
