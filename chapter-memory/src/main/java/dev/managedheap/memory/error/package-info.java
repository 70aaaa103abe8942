/** What goes wrong: bad input, and memory that is not there. */
@NullMarked
package dev.managedheap.memory.error;

import org.jspecify.annotations.NullMarked;
