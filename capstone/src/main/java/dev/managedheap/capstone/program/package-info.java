/** Heap programs, run on the managed heap. */
@NullMarked
package dev.managedheap.capstone.program;

import org.jspecify.annotations.NullMarked;
