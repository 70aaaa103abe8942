package dev.managedheap.checks.judge;

import java.io.File;
import java.util.List;

/**
 * How a judge runs.
 *
 * @param classPath what the worker and the compiler see, without any solutions; what this process
 *     runs with, if not set otherwise
 * @param jvm further options for the worker's Java, such as an archive of classes
 * @param megabytes how much memory the learner's code gets
 * @param longestCase after how many milliseconds of computing one case counts as an endless loop
 * @param tries a factor for the number of cases of every property
 */
public record JudgeSettings(
    List<String> classPath, List<String> jvm, int megabytes, int longestCase, double tries) {

  /** Copies the lists. */
  public JudgeSettings {
    classPath = List.copyOf(classPath);
    jvm = List.copyOf(jvm);
  }

  /** The class path of this process, and limits that suit a learner's machine. */
  public static JudgeSettings ordinary() {
    String own = System.getProperty("java.class.path", "");
    return new JudgeSettings(List.of(own.split(File.pathSeparator, -1)), List.of(), 64, 500, 1);
  }

  /** The same settings with further options for the worker's Java. */
  public JudgeSettings withJvm(List<String> options) {
    return new JudgeSettings(classPath, options, megabytes, longestCase, tries);
  }

  /** The same settings with another limit of memory. */
  public JudgeSettings withMegabytes(int most) {
    return new JudgeSettings(classPath, jvm, most, longestCase, tries);
  }

  /** The same settings with another limit for a case. */
  public JudgeSettings withLongestCase(int milliseconds) {
    return new JudgeSettings(classPath, jvm, megabytes, milliseconds, tries);
  }
}
