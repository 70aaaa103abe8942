package dev.managedheap.checks.verdict;

/**
 * A complaint of the compiler.
 *
 * @param place where
 * @param column from 1; 0 if it is not known
 * @param message what javac says
 * @param help what it means and what to do, in a sentence; may be empty
 */
public record CompileProblem(Place place, int column, String message, String help) {}
