/** The checks of the exercise {@code release}. */
@NullMarked
package dev.managedheap.checks.exercises.release;

import org.jspecify.annotations.NullMarked;
