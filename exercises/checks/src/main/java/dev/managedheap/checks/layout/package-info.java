/** What an exercise consists of, and how it is read. */
@NullMarked
package dev.managedheap.checks.layout;

import org.jspecify.annotations.NullMarked;
