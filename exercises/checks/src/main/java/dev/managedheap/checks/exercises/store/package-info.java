/** The checks of the exercise {@code store}. */
@NullMarked
package dev.managedheap.checks.exercises.store;

import org.jspecify.annotations.NullMarked;
