/** Mark-sweep in a fast form: mark bits beside the heap, and a queue instead of a stack. */
@NullMarked
package dev.managedheap.marksweep.fast;

import org.jspecify.annotations.NullMarked;
