/** Experiments of the chapter on reference counting. */
@NullMarked
package dev.managedheap.experiments.counting;

import org.jspecify.annotations.NullMarked;
