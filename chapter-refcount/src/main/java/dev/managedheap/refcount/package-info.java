/** Reference counting: an object is freed the moment that nothing refers to it. */
@NullMarked
package dev.managedheap.refcount;

import org.jspecify.annotations.NullMarked;
