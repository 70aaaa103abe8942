/** The process that runs a learner's classes, and which they cannot leave. */
@NullMarked
package dev.managedheap.checks.worker;

import org.jspecify.annotations.NullMarked;
