/** Heap programs as files: read, run, and where they are wrong, shown. */
@NullMarked
package dev.managedheap.lab.heap;

import org.jspecify.annotations.NullMarked;
