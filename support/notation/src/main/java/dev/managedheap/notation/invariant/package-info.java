/** The named invariants, and the error that says that one does not hold. */
@NullMarked
package dev.managedheap.notation.invariant;

import org.jspecify.annotations.NullMarked;
