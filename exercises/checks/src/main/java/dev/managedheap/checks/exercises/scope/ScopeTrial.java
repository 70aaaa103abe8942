package dev.managedheap.checks.exercises.scope;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.exercises.scope.Scope;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.seam.References;
import dev.managedheap.notation.invariant.Invariant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs a script as the body of the learner's scope, and counts. */
final class ScopeTrial {
  static final int A = 1024;
  static final int B = 1032;
  private static final int FREED = 1040;

  private final Counts counts = new Counts();
  private int heldA;
  private int heldB;
  private @Nullable Scope scope;
  private @Nullable RuntimeException thrown;

  /** The counts of the two objects; each begins with one reference, which is ours. */
  private static final class Counts implements References {
    private int a = 1;
    private int b = 1;

    @Override
    public void retain(int object) {
      add(object, 1);
    }

    @Override
    public void release(int object) {
      add(object, -1);
    }

    private void add(int object, int change) {
      if (object != A && object != B) {
        throw new ReleasedObjectException(object, "this object was freed");
      }
      a += object == A ? change : 0;
      b += object == B ? change : 0;
    }

    @Override
    public void clear(int object) {
      throw new UnsupportedOperationException("nobody clears here");
    }
  }

  /** Runs the script, in the course of which the methods below are called. */
  void run(Runnable script) {
    RuntimeException came = null;
    try {
      Scope.run(
          counts,
          body -> {
            scope = body;
            script.run();
          });
    } catch (RuntimeException exception) {
      came = exception;
    }
    String how = thrown == null ? "" : ", although an exception passed";
    require(counts.a == 1, Invariant.RC_15, "count(a) = 1, as before" + how, "" + counts.a);
    require(counts.b == 1, Invariant.RC_15, "count(b) = 1, as before" + how, "" + counts.b);
    if (came != thrown) {
      if (thrown == null) {
        throw Objects.requireNonNull(came);
      }
      throw Finding.of(Invariant.CH_1)
          .expected("the exception comes out of run")
          .got(came == null ? "it was swallowed" : "another one: " + came)
          .violation();
    }
  }

  void hold(int object) {
    int held = scope().hold(object);
    require(held == object, Invariant.CH_1, "hold returns the object", "word " + held);
    heldA += object == A ? 1 : 0;
    heldB += object == B ? 1 : 0;
    verify();
  }

  /** The references refuse this one, and their exception is to come out of {@code run}. */
  void holdFreed() {
    try {
      scope().hold(FREED);
    } catch (RuntimeException refused) {
      thrown = refused;
      throw refused;
    }
    throw Finding.of(Invariant.RC_1)
        .expected("the exception of references.retain")
        .got("hold took an object that was freed")
        .violation();
  }

  void fail() {
    thrown = new IllegalStateException("something went wrong in the body");
    throw thrown;
  }

  void close() {
    scope().close();
    heldA = 0;
    heldB = 0;
    verify();
  }

  private Scope scope() {
    return Objects.requireNonNull(scope);
  }

  private void verify() {
    require(counts.a == 1 + heldA, Invariant.RC_1, "count(a) = " + (1 + heldA), "" + counts.a);
    require(counts.b == 1 + heldB, Invariant.RC_1, "count(b) = " + (1 + heldB), "" + counts.b);
  }

  private static void require(boolean holds, Invariant invariant, String expected, String got) {
    if (!holds) {
      throw Finding.of(invariant).expected(expected).got(got).violation();
    }
  }
}
