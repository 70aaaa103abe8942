/** Compiles a learner's sources in memory, and says in plain words what is wrong with them. */
@NullMarked
package dev.managedheap.checks.compile;

import org.jspecify.annotations.NullMarked;
