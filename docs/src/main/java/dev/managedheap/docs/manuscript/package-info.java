/** The text of the book, with everything in it that is produced. */
@NullMarked
package dev.managedheap.docs.manuscript;

import org.jspecify.annotations.NullMarked;
