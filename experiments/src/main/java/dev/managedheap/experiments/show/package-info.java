/** Results as text: for the terminal, and as data. */
@NullMarked
package dev.managedheap.experiments.show;

import org.jspecify.annotations.NullMarked;
