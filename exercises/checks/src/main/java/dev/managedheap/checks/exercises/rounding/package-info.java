/** The checks of the exercise {@code rounding}. */
@NullMarked
package dev.managedheap.checks.exercises.rounding;

import org.jspecify.annotations.NullMarked;
