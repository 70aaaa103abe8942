/** Recorded object graph of a real Python process, read as a stream of nodes. */
@NullMarked
package dev.managedheap.notation.snapshot;

import org.jspecify.annotations.NullMarked;
