/** The exercise {@code store}. */
@NullMarked
package dev.managedheap.exercises.store;

import org.jspecify.annotations.NullMarked;
