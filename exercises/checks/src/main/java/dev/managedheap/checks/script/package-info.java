/** Short lists of operations, for properties that try every one of them. */
@NullMarked
package dev.managedheap.checks.script;

import org.jspecify.annotations.NullMarked;
