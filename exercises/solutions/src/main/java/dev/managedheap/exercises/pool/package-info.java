/** The exercise {@code pool}. */
@NullMarked
package dev.managedheap.exercises.pool;

import org.jspecify.annotations.NullMarked;
