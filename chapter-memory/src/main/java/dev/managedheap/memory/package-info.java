/** Memory as words, addresses, and the system that gives and takes memory. */
@NullMarked
package dev.managedheap.memory;

import org.jspecify.annotations.NullMarked;
