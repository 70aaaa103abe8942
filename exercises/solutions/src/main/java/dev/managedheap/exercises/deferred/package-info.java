/** The exercise {@code deferred}. */
@NullMarked
package dev.managedheap.exercises.deferred;

import org.jspecify.annotations.NullMarked;
