/** Running heap programs on a mechanism beside the abstract model, and comparing the two. */
@NullMarked
package dev.managedheap.testkit.heap;

import org.jspecify.annotations.NullMarked;
