/**
 * The work that is measured: what is allocated, linked and dropped, decided once and for all by a
 * seed or a recording, so that both sides of a comparison do the same.
 */
@NullMarked
package dev.managedheap.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
