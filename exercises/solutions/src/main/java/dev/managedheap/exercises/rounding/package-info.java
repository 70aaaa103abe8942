/** The first exercise: two lines, to see how an exercise goes. */
@NullMarked
package dev.managedheap.exercises.rounding;

import org.jspecify.annotations.NullMarked;
