/** What a property of an exercise says when it fails. */
@NullMarked
package dev.managedheap.checks.finding;

import org.jspecify.annotations.NullMarked;
