/** Numbers and header lines in the recordings, shared by their readers. */
@NullMarked
package dev.managedheap.notation.binary;

import org.jspecify.annotations.NullMarked;
