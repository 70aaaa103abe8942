/** Generators of heap programs and of scripts for allocators, and how their samples shrink. */
@NullMarked
package dev.managedheap.testkit.generate;

import org.jspecify.annotations.NullMarked;
