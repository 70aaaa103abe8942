/** Recorded allocations as files: read, replayed, and compared with what CPython did. */
@NullMarked
package dev.managedheap.lab.replay;

import org.jspecify.annotations.NullMarked;
