/** A heap whose counting is the learner's, to be run beside the model. */
@NullMarked
package dev.managedheap.checks.heap;

import org.jspecify.annotations.NullMarked;
