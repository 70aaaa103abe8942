package dev.managedheap.checks.verdict;

/**
 * A line of at most {@value Page#WIDTH} columns.
 *
 * @param style what it is
 * @param text without a line end
 */
public record Line(Style style, String text) {}
