/** The checks of the exercise {@code firstfit}. */
@NullMarked
package dev.managedheap.checks.exercises.firstfit;

import org.jspecify.annotations.NullMarked;
