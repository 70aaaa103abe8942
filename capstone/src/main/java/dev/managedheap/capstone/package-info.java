/** The three mechanisms as one managed heap. */
@NullMarked
package dev.managedheap.capstone;

import org.jspecify.annotations.NullMarked;
