/** Scripts of allocator operations, and running them on an allocator with its promises checked. */
@NullMarked
package dev.managedheap.testkit.allocator;

import org.jspecify.annotations.NullMarked;
