/** Pictures of heaps and of memory, as SVG text. */
@NullMarked
package dev.managedheap.figures;

import org.jspecify.annotations.NullMarked;
