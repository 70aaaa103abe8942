/** The exercise {@code coalesce}. */
@NullMarked
package dev.managedheap.exercises.coalesce;

import org.jspecify.annotations.NullMarked;
