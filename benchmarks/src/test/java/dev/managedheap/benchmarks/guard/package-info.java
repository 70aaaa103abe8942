/** The guard: the work of fixed workloads is counted and compared with what was recorded. */
@NullMarked
package dev.managedheap.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
