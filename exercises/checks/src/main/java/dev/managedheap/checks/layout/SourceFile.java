package dev.managedheap.checks.layout;

/**
 * A Java source of an exercise.
 *
 * @param name the file's name, such as {@code Rounding.java}; the package is the exercise's
 * @param text what stands in it
 */
public record SourceFile(String name, String text) {}
