/** Compiles and checks a learner's sources. */
@NullMarked
package dev.managedheap.checks.judge;

import org.jspecify.annotations.NullMarked;
