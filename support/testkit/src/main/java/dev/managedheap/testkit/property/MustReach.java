package dev.managedheap.testkit.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The hard states that the cases of a {@link HeapProperty} must reach, by the names that the
 * property passes to {@link States#reached(String)}.
 *
 * <p>A property that holds, but one of whose states was reached in no case, fails: it did not test
 * what it claims to test. This is not asked of a run with fewer cases than the property declares.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MustReach {
  /** The states, each named by a short clause such as {@code "a cycle was freed"}. */
  String[] value();
}
