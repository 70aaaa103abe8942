/** The checks of the exercise {@code bump}. */
@NullMarked
package dev.managedheap.checks.exercises.bump;

import org.jspecify.annotations.NullMarked;
