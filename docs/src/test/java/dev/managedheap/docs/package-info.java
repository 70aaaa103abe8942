/** Tests of the book, and of the program that builds it. */
@NullMarked
package dev.managedheap.docs;

import org.jspecify.annotations.NullMarked;
