/** The exercise {@code split}. */
@NullMarked
package dev.managedheap.exercises.split;

import org.jspecify.annotations.NullMarked;
