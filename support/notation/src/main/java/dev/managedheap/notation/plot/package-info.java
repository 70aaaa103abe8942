/** Plots as data: what was measured, and how it is to be laid out. Others draw them. */
@NullMarked
package dev.managedheap.notation.plot;

import org.jspecify.annotations.NullMarked;
