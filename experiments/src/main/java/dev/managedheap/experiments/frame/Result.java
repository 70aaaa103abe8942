package dev.managedheap.experiments.frame;

import dev.managedheap.notation.plot.Plot;

/**
 * What came out.
 *
 * @param table the numbers
 * @param plot the picture of them
 */
public record Result(Table table, Plot plot) {}
