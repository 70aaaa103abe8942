/** Heap programs of the book, and what they print. */
@NullMarked
package dev.managedheap.docs.run;

import org.jspecify.annotations.NullMarked;
