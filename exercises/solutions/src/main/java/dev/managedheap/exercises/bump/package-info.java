/** The exercise {@code bump}. */
@NullMarked
package dev.managedheap.exercises.bump;

import org.jspecify.annotations.NullMarked;
