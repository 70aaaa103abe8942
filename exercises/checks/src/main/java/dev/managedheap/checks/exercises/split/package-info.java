/** The checks of the exercise {@code split}. */
@NullMarked
package dev.managedheap.checks.exercises.split;

import org.jspecify.annotations.NullMarked;
