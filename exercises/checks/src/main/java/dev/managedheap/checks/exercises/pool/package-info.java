/** The checks of the exercise {@code pool}. */
@NullMarked
package dev.managedheap.checks.exercises.pool;

import org.jspecify.annotations.NullMarked;
