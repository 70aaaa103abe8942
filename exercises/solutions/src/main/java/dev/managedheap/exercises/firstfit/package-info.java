/** The exercise {@code firstfit}. */
@NullMarked
package dev.managedheap.exercises.firstfit;

import org.jspecify.annotations.NullMarked;
