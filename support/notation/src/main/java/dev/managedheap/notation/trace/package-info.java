/** Recorded allocations of a real Python program, read as a stream of events. */
@NullMarked
package dev.managedheap.notation.trace;

import org.jspecify.annotations.NullMarked;
