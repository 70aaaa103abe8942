/** The commands of the lab: their words, their help, and what they print. */
@NullMarked
package dev.managedheap.lab.command;

import org.jspecify.annotations.NullMarked;
