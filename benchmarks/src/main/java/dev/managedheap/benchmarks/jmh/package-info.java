/** JMH benchmarks of each mechanism; {@code benchmarks/README.md} tells how to read them. */
@NullMarked
package dev.managedheap.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
