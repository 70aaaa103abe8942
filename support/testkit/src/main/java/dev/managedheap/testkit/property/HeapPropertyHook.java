package dev.managedheap.testkit.property;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link HeapProperty} as the settings say, counts the states that its cases reach, and
 * hands the outcome to the session that asked for it, if there is one.
 *
 * <p>Shrinking keeps to the invariant that was broken first: a smaller sample that breaks another
 * one is not taken, so that the counterexample shows what the failure names.
 */
public final class HeapPropertyHook
    implements AroundPropertyHook, AroundTryHook, SkipExecutionHook {
  private States states = new States();
  private @Nullable Throwable firstFailure;

  /** Made by jqwik. */
  public HeapPropertyHook() {}

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    PropertySession session = PropertySession.current();
    return session != null && session.isOver()
        ? SkipResult.skip("the run is over")
        : SkipResult.doNotSkip();
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertySession session = PropertySession.current();
    PropertySettings settings =
        session == null ? PropertySettings.fromSystemProperties() : session.settings();
    int declared = declaredCases(context);
    int cases = declared == 1 ? 1 : settings.casesOf(declared);
    apply(settings, cases, context.attributes());

    states = new States();
    firstFailure = null;
    States.count(states);
    long start = System.nanoTime();
    PropertyExecutionResult result;
    try {
      result = property.execute();
    } finally {
      States.count(null);
    }
    boolean complete = cases >= declared && (session == null || session.lastCase() >= cases);
    if (complete && result.status() == PropertyExecutionResult.Status.SUCCESSFUL) {
      result = demandStates(context, result);
    }
    if (session != null) {
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      session.add(outcome(context, settings.seed(), result, milliseconds));
      return result;
    }
    boolean isSuccessful = result.status() == PropertyExecutionResult.Status.SUCCESSFUL;
    PropertyEvidence.keep(
        context.containerClass(), context.targetMethod(), states.cases(), isSuccessful);
    if (result.status() == PropertyExecutionResult.Status.FAILED) {
      context.reporter().publishValue("run again", again(context, settings.seed()));
    }
    return result;
  }

  private static int declaredCases(PropertyLifecycleContext context) {
    boolean oneCase =
        Arrays.stream(context.targetMethod().getParameters())
            .noneMatch(parameter -> parameter.isAnnotationPresent(ForAll.class));
    int tries =
        context.findAnnotation(Tries.class).map(Tries::value).orElse(HeapProperty.DEFAULT_TRIES);
    return oneCase ? 1 : tries;
  }

  private static void apply(PropertySettings settings, int cases, PropertyAttributes attributes) {
    attributes.setSeed(Long.toString(settings.seed()));
    attributes.setTries(cases);
    if (!settings.shrinking()) {
      attributes.setShrinking(ShrinkingMode.OFF);
    }
  }

  private PropertyExecutionResult demandStates(
      PropertyLifecycleContext context, PropertyExecutionResult result) {
    Optional<MustReach> demanded = context.findAnnotation(MustReach.class);
    if (demanded.isEmpty()) {
      return result;
    }
    String missing =
        Arrays.stream(demanded.get().value())
            .filter(state -> !states.counts().containsKey(state))
            .collect(Collectors.joining("; "));
    if (missing.isEmpty()) {
      return result;
    }
    return result.mapToFailed(
        new AssertionError(
            "never reached in %d cases: %s (reached: %s)"
                .formatted(states.cases(), missing, states.counts())));
  }

  private PropertyOutcome outcome(
      PropertyLifecycleContext context,
      long seed,
      PropertyExecutionResult result,
      long milliseconds) {
    Optional<ShrunkFalsifiedSample> shrunk = result.shrunkSample();
    Optional<? extends FalsifiedSample> falsified =
        shrunk.isPresent() ? shrunk : result.originalSample();
    List<Object> sample =
        falsified
            .map(found -> found.shrinkables().stream().map(Shrinkable::value).toList())
            .orElse(List.of());
    Throwable failure =
        result.status() == PropertyExecutionResult.Status.SUCCESSFUL
            ? null
            : result.throwable().orElseGet(() -> new AssertionError("it did not run to its end"));
    return new PropertyOutcome(
        context.containerClass(),
        context.targetMethod(),
        seed,
        states.cases(),
        states.counts(),
        failure,
        sample,
        shrunk.map(ShrunkFalsifiedSample::countShrinkingSteps).orElse(0),
        milliseconds);
  }

  private static String again(PropertyLifecycleContext context, long seed) {
    return "./lab test %s#%s --seed %d"
        .formatted(
            context.containerClass().getSimpleName(), context.targetMethod().getName(), seed);
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor property, List<Object> parameters) {
    boolean shrinking = firstFailure != null;
    if (!shrinking) {
      states.nextCase();
    }
    PropertySession session = PropertySession.current();
    if (session != null) {
      session.beforeCase(parameters);
    }
    TryExecutionResult result = execute(property, parameters);
    if (shrinking) {
      return breaksTheSame(result) ? result : TryExecutionResult.invalid();
    }
    if (result.isFalsified()) {
      States.count(null);
      firstFailure = result.throwable().orElseGet(() -> new AssertionError("it returned false"));
      return result;
    }
    boolean last = session != null && (session.isOver() || states.cases() >= session.lastCase());
    return last && result.isSatisfied() ? TryExecutionResult.satisfied(true) : result;
  }

  /** Runs one case; a stack overflow is a failure like any other, but lack of memory is not. */
  private static TryExecutionResult execute(TryExecutor property, List<Object> parameters) {
    try {
      return property.execute(parameters);
    } catch (OutOfMemoryError noMemory) {
      PropertySession session = PropertySession.current();
      if (session != null) {
        session.outOfMemory(noMemory);
      }
      throw noMemory;
    } catch (Throwable failure) {
      return TryExecutionResult.falsified(failure);
    }
  }

  private boolean breaksTheSame(TryExecutionResult result) {
    return !result.isFalsified()
        || invariant(firstFailure).equals(invariant(result.throwable().orElse(null)));
  }

  private static Optional<Invariant> invariant(@Nullable Throwable failure) {
    return failure instanceof InvariantViolation violation
        ? Optional.of(violation.invariant())
        : Optional.empty();
  }
}
