/** What it costs that a run can be watched. */
@NullMarked
package dev.managedheap.benchmarks.watching;

import org.jspecify.annotations.NullMarked;
