/**
 * Planted bugs: small wrong versions of a mechanism, each a checked patch of the shipped class, and
 * the proof that the unmodified properties catch them.
 *
 * <p>Why this rather than measured coverage: a property that executes a line need not notice that
 * the line is wrong. A bug counts as caught when, on every seed, a property fails with the
 * invariant that the patch names. {@link dev.managedheap.testkit.planted.PatchReader} defines the
 * form of a patch, {@link dev.managedheap.testkit.planted.PlantedBugs} runs those of a module.
 */
@NullMarked
package dev.managedheap.testkit.planted;

import org.jspecify.annotations.NullMarked;
