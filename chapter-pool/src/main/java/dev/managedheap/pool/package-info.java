/** Arenas, pools and blocks: the allocator for small blocks, as CPython 3.13 has it. */
@NullMarked
package dev.managedheap.pool;

import org.jspecify.annotations.NullMarked;
