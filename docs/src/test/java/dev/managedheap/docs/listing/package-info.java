/** Tests of the package of the same name. */
@NullMarked
package dev.managedheap.docs.listing;

import org.jspecify.annotations.NullMarked;
