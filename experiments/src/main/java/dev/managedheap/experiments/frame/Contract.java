package dev.managedheap.experiments.frame;

import java.util.List;

/**
 * What an experiment asks, what it does to find out, and what is expected.
 *
 * @param id its name in {@code catalogue/experiments.md}, such as E2
 * @param question what it asks
 * @param workload what the heap is made to do
 * @param figure what is measured, with its unit
 * @param shape what the literature lets expect
 * @param reference where that stands; empty if nobody needs to be cited
 * @param parameters what can be set
 */
public record Contract(
    String id,
    String question,
    String workload,
    String figure,
    String shape,
    String reference,
    List<Parameter> parameters) {
  /** Creates a contract; it keeps a copy of the list. */
  public Contract {
    parameters = List.copyOf(parameters);
  }

  /**
   * A whole number that can be set.
   *
   * @param name one word, such as {@code ops}
   * @param meaning what it is, with its unit
   * @param standard what it is if nobody sets it
   * @param least the smallest that makes sense
   * @param most the largest that ends within reasonable time and memory
   */
  public record Parameter(String name, String meaning, long standard, long least, long most) {}

  /** The parameter that every experiment has that draws lots. */
  public static Parameter seed() {
    return new Parameter("seed", "where the chance begins", 1, 0, Long.MAX_VALUE);
  }
}
