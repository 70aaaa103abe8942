/** Heap programs: the syntax tree of the little language, its parser and its printer. */
@NullMarked
package dev.managedheap.notation.program;

import org.jspecify.annotations.NullMarked;
