/** What must be true of a region that a learner's free list cuts into chunks. */
@NullMarked
package dev.managedheap.checks.chunks;

import org.jspecify.annotations.NullMarked;
