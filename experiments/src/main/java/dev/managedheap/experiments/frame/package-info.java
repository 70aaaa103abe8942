/** What an experiment is: its contract, its parameters, its result. */
@NullMarked
package dev.managedheap.experiments.frame;

import org.jspecify.annotations.NullMarked;
