package dev.managedheap.testkit.property;

import dev.managedheap.notation.invariant.Invariant;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the invariants that a {@link HeapProperty} checks. On a class it holds for each property of
 * the class that has none of its own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Checks {
  /** The invariants, as the catalogue names them. */
  Invariant[] value();
}
