/** The checks as JUnit tests, for the module in which a learner works. */
@NullMarked
package dev.managedheap.checks.junit;

import org.jspecify.annotations.NullMarked;
