/**
 * Runs the checks on compiled classes, and reports what came of it. In a worker process when a
 * learner's classes are checked, and in the build's own when ours are.
 */
@NullMarked
package dev.managedheap.checks.run;

import org.jspecify.annotations.NullMarked;
