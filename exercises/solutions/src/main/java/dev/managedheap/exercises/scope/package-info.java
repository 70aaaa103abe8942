/** The exercise {@code scope}. */
@NullMarked
package dev.managedheap.exercises.scope;

import org.jspecify.annotations.NullMarked;
