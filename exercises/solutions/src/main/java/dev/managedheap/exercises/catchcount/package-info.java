/** The exercise {@code catchcount}. */
@NullMarked
package dev.managedheap.exercises.catchcount;

import org.jspecify.annotations.NullMarked;
