/** One side of a comparison, in a process of its own: ours. */
@NullMarked
package dev.managedheap.benchmarks.side;

import org.jspecify.annotations.NullMarked;
