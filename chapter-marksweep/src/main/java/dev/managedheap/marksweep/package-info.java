/** Mark-sweep: mark what the roots reach, sweep the rest. */
@NullMarked
package dev.managedheap.marksweep;

import org.jspecify.annotations.NullMarked;
