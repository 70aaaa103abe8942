package dev.managedheap.testkit.heap;

/**
 * The ways in which a heap is compared with the model after each operation. Which of them fails
 * decides which invariant is named; see {@link Expectations}.
 */
public enum Comparison {
  /** The heap's own verifier; it names the invariant itself. */
  VERIFIER,
  /**
   * The operation stored a value where it stood already: no count changes and nothing is freed.
   * Where this is expected, it stands in for {@link #SAFETY}, {@link #COMPLETENESS} and {@link
   * #COUNTS} after such an operation.
   */
  RESTORE,
  /**
   * An object to which a freed object referred lost one reference a slot. Where this is expected,
   * it stands in for {@link #SAFETY}, {@link #COMPLETENESS} and {@link #COUNTS} of such objects.
   */
  CHILD_RELEASE,
  /** No object that can be reached is freed, and its address is not handed out again. */
  SAFETY,
  /** No object that cannot be reached is freed while something still counts it. */
  CYCLE_KEPT,
  /** No object is there that should be freed by now. */
  COMPLETENESS,
  /** Roots and slots hold what the model says, up to addresses. */
  STRUCTURE,
  /** The stored count of each object is the number of slots and roots that hold it. */
  COUNTS,
  /** Counting frees in the order in which CPython does: children before their parent. */
  FREED_ORDER,
  /** What survives a collection is what the judge reached before it. */
  ORACLE,
  /** A collection with nothing to free frees nothing and says 0. */
  IDEMPOTENCE,
  /** A collection says how many objects it freed. */
  COLLECTED
}
