/** Side by side with CPython: runs both, sees that they did the same, and compares their times. */
@NullMarked
package dev.managedheap.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
