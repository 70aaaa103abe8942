/** The checks of the exercise {@code sticky}. */
@NullMarked
package dev.managedheap.checks.exercises.sticky;

import org.jspecify.annotations.NullMarked;
