/** Simple allocators over the system: the bump allocator and the first-fit free list. */
@NullMarked
package dev.managedheap.memory.allocator;

import org.jspecify.annotations.NullMarked;
