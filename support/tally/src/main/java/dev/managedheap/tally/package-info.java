/** What a build says about its tests: a line for each module, and the total at the end. */
@NullMarked
package dev.managedheap.tally;

import org.jspecify.annotations.NullMarked;
