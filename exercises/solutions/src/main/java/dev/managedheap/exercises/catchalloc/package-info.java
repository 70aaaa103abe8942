/** The exercise {@code catchalloc}. */
@NullMarked
package dev.managedheap.exercises.catchalloc;

import org.jspecify.annotations.NullMarked;
