/** The cycle collector as CPython has it: lists of tracked objects, and trial deletion on them. */
@NullMarked
package dev.managedheap.marksweep.cycle;

import org.jspecify.annotations.NullMarked;
