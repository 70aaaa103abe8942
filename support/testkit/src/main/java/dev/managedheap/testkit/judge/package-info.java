/** The judge of the collectors: reachability, found without any of their code. */
@NullMarked
package dev.managedheap.testkit.judge;

import org.jspecify.annotations.NullMarked;
