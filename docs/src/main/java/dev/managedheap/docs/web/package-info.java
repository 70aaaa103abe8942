/** How a web page of the book looks and works. */
@NullMarked
package dev.managedheap.docs.web;

import org.jspecify.annotations.NullMarked;
