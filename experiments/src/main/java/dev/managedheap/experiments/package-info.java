/** The experiments of the book. All of them measure in counters, none with a clock. */
@NullMarked
package dev.managedheap.experiments;

import org.jspecify.annotations.NullMarked;
