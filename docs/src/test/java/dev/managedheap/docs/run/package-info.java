/** Tests of the package of the same name. */
@NullMarked
package dev.managedheap.docs.run;

import org.jspecify.annotations.NullMarked;
