package dev.managedheap.refcount.lazy;

import dev.managedheap.memory.error.BadSizeException;

/**
 * How much work on the dead an allocation may do at most, in units (see {@link LazyFreeing}). Boehm
 * (The Space Cost of Lazy Reference Counting, POPL 2004) compares the two forms.
 *
 * @param units as many for every allocation
 * @param unitsPerWord as many for each word of the object that is allocated, header included
 */
// tag::bound[]
public record WorkBound(int units, int unitsPerWord) {
  /**
   * A bound of this form.
   *
   * @throws BadSizeException if a number is negative
   */
  public WorkBound {
    if (units < 0 || unitsPerWord < 0) {
      throw new BadSizeException(units + " and " + unitsPerWord + " units: 0 or more of each");
    }
  }

  /** The same for every allocation: pauses are short, but the dead may take any space. */
  public static WorkBound constant(int units) {
    return new WorkBound(units, 0);
  }

  /** In proportion to the size: the dead take no more space than the living once took. */
  public static WorkBound bySize(int unitsPerWord) {
    return new WorkBound(0, unitsPerWord);
  }

  /** The most work that an allocation of so many words may do. */
  long of(int words) {
    return units + (long) unitsPerWord * words;
  }
}
// end::bound[]
