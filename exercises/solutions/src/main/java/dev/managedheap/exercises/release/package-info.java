/** The exercise {@code release}. */
@NullMarked
package dev.managedheap.exercises.release;

import org.jspecify.annotations.NullMarked;
