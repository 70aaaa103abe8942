/** The one command of the project, {@code ./lab}: where it starts, and what its start rests on. */
@NullMarked
package dev.managedheap.lab;

import org.jspecify.annotations.NullMarked;
