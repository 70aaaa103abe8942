package dev.managedheap.testkit.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many cases a {@link HeapProperty} runs, if not {@value HeapProperty#DEFAULT_TRIES}. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tries {
  /** The number of cases, at least 1. */
  int value();
}
