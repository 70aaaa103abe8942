/** The page of the invariants: what is said, checked and caught for each, by the evidence. */
@NullMarked
package dev.managedheap.docs.invariant;

import org.jspecify.annotations.NullMarked;
