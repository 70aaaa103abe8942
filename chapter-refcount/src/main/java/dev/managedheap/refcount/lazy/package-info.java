/** Lazy freeing, for comparison: the dead wait in a queue, and are freed in bounded pieces. */
@NullMarked
package dev.managedheap.refcount.lazy;

import org.jspecify.annotations.NullMarked;
