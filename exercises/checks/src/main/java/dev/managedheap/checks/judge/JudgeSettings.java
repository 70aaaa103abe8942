package dev.managedheap.checks.judge;

import java.util.List;

/**
 * How a judge runs.
 *
 * @param classPath what the worker and the compiler see, without any solutions; what this process
 *     runs with, if not set otherwise
 * @param megabytes how much memory the learner's code gets
 * @param longestCase after how many milliseconds of computing one case counts as an endless loop
 * @param tries a factor for the number of cases of every property
 */
public record JudgeSettings(List<String> classPath, int megabytes, int longestCase, double tries) {
  /** The class path of this process, and limits that suit a learner's machine. */
  public static JudgeSettings ordinary() {
    String own = System.getProperty("java.class.path", "");
    return new JudgeSettings(List.of(own.split(java.io.File.pathSeparator, -1)), 128, 1000, 1);
  }
}
