/**
 * Running properties by hand: choosing them by module, invariant or class, and telling a reader
 * what they check, how many cases ran, which states were reached, and what the smallest
 * counterexample is. {@link dev.managedheap.testkit.run.PropertyRun} is the program.
 */
@NullMarked
package dev.managedheap.testkit.run;

import org.jspecify.annotations.NullMarked;
