/** The terminal of a person: its width, its colours, and keys that need no Enter. */
@NullMarked
package dev.managedheap.lab.terminal;

import org.jspecify.annotations.NullMarked;
