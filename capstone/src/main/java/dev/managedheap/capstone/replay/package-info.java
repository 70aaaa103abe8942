/** Replays the allocations of real Python programs, and compares with what CPython did. */
@NullMarked
package dev.managedheap.capstone.replay;

import org.jspecify.annotations.NullMarked;
