/** The abstract model of a heap, and the simple heap programs run on it. */
@NullMarked
package dev.managedheap.testkit.model;

import org.jspecify.annotations.NullMarked;
