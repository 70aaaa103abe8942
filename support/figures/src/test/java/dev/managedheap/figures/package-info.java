/** Tests of the pictures. */
@NullMarked
package dev.managedheap.figures;

import org.jspecify.annotations.NullMarked;
