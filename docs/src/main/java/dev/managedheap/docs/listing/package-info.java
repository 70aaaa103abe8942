/** Regions of the sources, and which lines of them the book shows. */
@NullMarked
package dev.managedheap.docs.listing;

import org.jspecify.annotations.NullMarked;
