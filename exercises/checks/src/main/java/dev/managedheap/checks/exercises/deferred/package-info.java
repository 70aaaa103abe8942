/** The checks of the exercise {@code deferred}. */
@NullMarked
package dev.managedheap.checks.exercises.deferred;

import org.jspecify.annotations.NullMarked;
