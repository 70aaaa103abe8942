/** The checks of the exercise {@code scope}. */
@NullMarked
package dev.managedheap.checks.exercises.scope;

import org.jspecify.annotations.NullMarked;
