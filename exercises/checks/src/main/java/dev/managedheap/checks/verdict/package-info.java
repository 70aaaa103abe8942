/** What became of a learner's try, and how it is told. */
@NullMarked
package dev.managedheap.checks.verdict;

import org.jspecify.annotations.NullMarked;
