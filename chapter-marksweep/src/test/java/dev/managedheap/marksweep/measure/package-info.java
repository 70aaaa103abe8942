/** Side-by-side times of the collectors, run by hand; no test depends on the clock. */
@NullMarked
package dev.managedheap.marksweep.measure;

import org.jspecify.annotations.NullMarked;
