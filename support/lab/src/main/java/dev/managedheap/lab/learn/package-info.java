/**
 * The learner's folder, what is remembered of a learner, and the session of {@code ./lab learn}.
 */
@NullMarked
package dev.managedheap.lab.learn;

import org.jspecify.annotations.NullMarked;
