/** The formats: web pages, PDF, EPUB. */
@NullMarked
package dev.managedheap.docs.edition;

import org.jspecify.annotations.NullMarked;
