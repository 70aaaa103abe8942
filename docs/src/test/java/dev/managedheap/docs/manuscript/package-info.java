/** Tests of the package of the same name. */
@NullMarked
package dev.managedheap.docs.manuscript;

import org.jspecify.annotations.NullMarked;
