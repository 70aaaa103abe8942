/** The pages in a real browser. */
@NullMarked
package dev.managedheap.docs.browser;

import org.jspecify.annotations.NullMarked;
