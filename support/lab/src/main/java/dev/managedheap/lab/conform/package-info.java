/** Programs against what CPython printed for them. */
@NullMarked
package dev.managedheap.lab.conform;

import org.jspecify.annotations.NullMarked;
