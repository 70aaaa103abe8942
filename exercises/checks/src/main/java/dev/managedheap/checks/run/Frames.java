package dev.managedheap.checks.run;

import dev.managedheap.checks.layout.Exercise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The learner's own calls in a stack trace, as {@code file:line:method}, innermost first. */
final class Frames {
  /** A trace of endless calls repeats itself; so many frames tell it. */
  private static final int MOST = 40;

  private Frames() {}

  static List<String> of(StackTraceElement[] trace) {
    return Arrays.stream(trace).filter(Frames::isLearners).limit(MOST).map(Frames::text).toList();
  }

  /** Those of the failure, or else of the first of its causes that has any. */
  static List<String> of(Throwable failure) {
    List<String> frames = List.of();
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 10; cause = cause.getCause()) {
      frames = of(cause.getStackTrace());
      depth++;
      if (!frames.isEmpty()) {
        break;
      }
    }
    return frames;
  }

  /** The calls from a method on: a method that only throws says less than who called it. */
  static List<String> within(String method, List<String> frames) {
    List<String> from = frames.stream().dropWhile(frame -> !frame.endsWith(":" + method)).toList();
    return from.isEmpty() ? frames : from;
  }

  /** The calls that all of the traces share, outermost calls being the same; innermost first. */
  static List<List<String>> common(List<StackTraceElement[]> traces) {
    List<List<String>> common = new ArrayList<>();
    int shortest = traces.stream().mapToInt(trace -> trace.length).min().orElse(0);
    for (int depth = 1; depth <= shortest; depth++) {
      List<StackTraceElement> level = new ArrayList<>();
      for (StackTraceElement[] trace : traces) {
        level.add(trace[trace.length - depth]);
      }
      StackTraceElement first = level.get(0);
      boolean same =
          level.stream()
              .allMatch(
                  frame ->
                      frame.getClassName().equals(first.getClassName())
                          && frame.getMethodName().equals(first.getMethodName()));
      if (!same) {
        break;
      }
      if (isLearners(first)) {
        common.add(0, level.stream().map(Frames::text).distinct().sorted().toList());
      }
      if (level.stream().map(StackTraceElement::getLineNumber).distinct().count() > 1) {
        break;
      }
    }
    return common;
  }

  static boolean isLearners(StackTraceElement frame) {
    return frame.getClassName().startsWith(Exercise.PACKAGE + ".") && frame.getLineNumber() > 0;
  }

  private static String text(StackTraceElement frame) {
    return "%s:%d:%s"
        .formatted(frame.getFileName(), frame.getLineNumber(), readable(frame.getMethodName()));
  }

  private static String readable(String method) {
    if (method.startsWith("lambda$")) {
      return method.substring(7, Math.max(7, method.lastIndexOf('$')));
    }
    return switch (method) {
      case "<init>" -> "a constructor";
      case "<clinit>" -> "a static field's value";
      default -> method;
    };
  }
}
