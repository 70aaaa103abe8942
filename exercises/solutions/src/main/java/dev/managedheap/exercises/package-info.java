/**
 * The exercises' solutions, a package each. Between the marks {@code // solution begins} and {@code
 * // solution ends} stands the solution and, in comments, what the starter has instead.
 */
@NullMarked
package dev.managedheap.exercises;

import org.jspecify.annotations.NullMarked;
