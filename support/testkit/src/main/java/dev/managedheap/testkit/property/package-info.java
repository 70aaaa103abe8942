/**
 * Properties of the heap: what a property declares, how a run of it is set up and recorded.
 *
 * <p>A property is a jqwik property with {@link dev.managedheap.testkit.property.HeapProperty} on
 * it. It has a fixed seed, says with {@link dev.managedheap.testkit.property.Checks} which named
 * invariants it checks, and with {@link dev.managedheap.testkit.property.MustReach} which hard
 * states its cases must reach.
 */
@NullMarked
package dev.managedheap.testkit.property;

import org.jspecify.annotations.NullMarked;
