/** Counts of few bits, for comparison: a count that has become too large sticks. */
@NullMarked
package dev.managedheap.refcount.sticky;

import org.jspecify.annotations.NullMarked;
