/** Objects in words: the header, the slots, the roots. */
@NullMarked
package dev.managedheap.memory.object;

import org.jspecify.annotations.NullMarked;
