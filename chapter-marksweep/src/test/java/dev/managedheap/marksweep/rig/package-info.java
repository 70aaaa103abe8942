/** Heaps to put the collectors of this module to the test. */
@NullMarked
package dev.managedheap.marksweep.rig;

import org.jspecify.annotations.NullMarked;
