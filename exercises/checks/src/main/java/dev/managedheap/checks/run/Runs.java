package dev.managedheap.checks.run;

import dev.managedheap.testkit.property.HeapProperties;
import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyLauncher.EndlessRunException;
import dev.managedheap.testkit.property.PropertyOutcome;
import dev.managedheap.testkit.property.PropertySettings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** Runs one property after the other, telling the watch of each case. */
final class Runs {
  /** The watchdog is stricter; this is for runs without one. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final CaseWatch watch;
  private final BoundedOutput output;

  /** Kept free for telling that no memory is left. */
  private byte[] reserve = new byte[1 << 21];

  Runs(CaseWatch watch, BoundedOutput output) {
    this.watch = watch;
    this.output = output;
  }

  /** How much is kept free, in bytes. */
  int reserve() {
    return reserve.length;
  }

  /** What a run of one property came to: an outcome, or what failed outside of its cases. */
  record Result(@Nullable PropertyOutcome outcome, @Nullable Throwable otherFailure) {
    @Nullable Throwable failure() {
      return outcome != null && outcome.failure() != null ? outcome.failure() : otherFailure;
    }
  }

  Result run(Class<?> container, Method property, PropertySettings settings) {
    watch.property(HeapProperties.sentence(property));
    PropertyLauncher launcher =
        new PropertyLauncher(settings, LIMIT)
            .telling(
                parameters -> {
                  output.nextCase();
                  watch.begin(() -> CaseText.lines(property, parameters));
                });
    try {
      PropertyLauncher.Run run =
          launcher.run(List.of(DiscoverySelectors.selectMethod(container, property)));
      PropertyOutcome outcome = run.outcomes().isEmpty() ? null : run.outcomes().get(0);
      Throwable other = run.otherFailures().isEmpty() ? null : run.otherFailures().get(0);
      if (outcome == null && other == null) {
        other = new IllegalStateException(property + " did not run");
      }
      return new Result(outcome, other);
    } catch (EndlessRunException endless) {
      return new Result(null, endless);
    } catch (OutOfMemoryError noMemory) {
      reserve = new byte[0];
      watch.noMemory();
      return new Result(null, noMemory);
    } finally {
      watch.end();
    }
  }

  /**
   * Runs a case once more, for what is printed in it.
   *
   * @param container the property's class, which may have been loaded anew
   * @return how it fails, or null if it does not
   */
  @Nullable Throwable replay(Class<?> container, Method property, List<Object> sample) {
    output.nextCase();
    watch.begin(() -> CaseText.lines(property, sample));
    try {
      Constructor<?> constructor = container.getDeclaredConstructor();
      Method method = container.getDeclaredMethod(property.getName(), property.getParameterTypes());
      constructor.setAccessible(true);
      method.setAccessible(true);
      method.invoke(constructor.newInstance(), sample.toArray());
      return null;
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      watch.end();
    }
  }
}
