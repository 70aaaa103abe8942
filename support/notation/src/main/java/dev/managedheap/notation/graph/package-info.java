/** A heap seen as slots and roots, and as nothing else. */
@NullMarked
package dev.managedheap.notation.graph;

import org.jspecify.annotations.NullMarked;
