/** Deferred counting, for comparison: references from the stack are not counted. */
@NullMarked
package dev.managedheap.refcount.deferred;

import org.jspecify.annotations.NullMarked;
