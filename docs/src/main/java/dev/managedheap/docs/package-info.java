/** The program that builds the book, and checks it. */
@NullMarked
package dev.managedheap.docs;

import org.jspecify.annotations.NullMarked;
