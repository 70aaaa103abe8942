/**
 * Where the mechanisms meet: small interfaces that let them work on one heap, unknown to one
 * another.
 */
@NullMarked
package dev.managedheap.memory.seam;

import org.jspecify.annotations.NullMarked;
