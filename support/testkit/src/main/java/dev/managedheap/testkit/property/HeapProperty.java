package dev.managedheap.testkit.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Marks a method as a property of the heap: a jqwik property whose cases are the same in every run.
 *
 * <p>The seed is fixed, a failing sample is shrunk, and nothing is remembered from one run to the
 * next. The number of cases is {@value #DEFAULT_TRIES} unless {@link Tries} stands beside it. The
 * system properties that {@link PropertySettings} lists change a run without changing the property.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Property(
    seed = HeapProperty.DEFAULT_SEED,
    tries = HeapProperty.DEFAULT_TRIES,
    shrinking = ShrinkingMode.BOUNDED,
    afterFailure = AfterFailureMode.RANDOM_SEED,
    whenFixedSeed = FixedSeedMode.ALLOW)
@AddLifecycleHook(HeapPropertyHook.class)
public @interface HeapProperty {
  /** The seed of an ordinary run. */
  String DEFAULT_SEED = "1";

  /** The number of cases of a property that does not set its own with {@link Tries}. */
  int DEFAULT_TRIES = 200;
}
