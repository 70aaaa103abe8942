/** The exercise {@code sticky}. */
@NullMarked
package dev.managedheap.exercises.sticky;

import org.jspecify.annotations.NullMarked;
