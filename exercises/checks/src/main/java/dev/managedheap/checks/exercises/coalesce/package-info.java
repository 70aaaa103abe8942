/** The checks of the exercise {@code coalesce}. */
@NullMarked
package dev.managedheap.checks.exercises.coalesce;

import org.jspecify.annotations.NullMarked;
