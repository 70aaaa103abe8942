/** Compiles floors 0 to 3 of the house for the browser, so that they never lose that ability. */
@NullMarked
package dev.managedheap.browserguard;

import org.jspecify.annotations.NullMarked;
