/** Whether what the book shows of runs is still so. */
@NullMarked
package dev.managedheap.docs.run;

import org.jspecify.annotations.NullMarked;
