package dev.managedheap.checks.verdict;

/**
 * Something that a solution uses, counted and never timed.
 *
 * @param what what is counted, such as {@code words touched}
 * @param amount how many
 * @param ours how many our solution needs
 */
public record Cost(String what, long amount, long ours) {}
