/** What the build makes of the exercises' sources. */
@NullMarked
package dev.managedheap.checks.pack;

import org.jspecify.annotations.NullMarked;
