package dev.managedheap.exercises.scope;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.seam.References;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Holds objects while some code runs, and releases them when it ends, in whichever way it ends.
 * Objects are addresses in words.
 */
public final class Scope implements AutoCloseable {
  private final References references;
  private final Deque<Integer> held = new ArrayDeque<>();

  /** A scope that holds nothing yet. */
  public Scope(References references) {
    this.references = references;
  }

  /**
   * Runs the body with a scope of its own. What the scope holds is released when the body ends, and
   * also when it throws; the exception then goes on to the caller.
   */
  public static void run(References references, Consumer<Scope> body) {
    // solution begins
    try (Scope scope = new Scope(references)) {
      body.accept(scope);
    }
    // starter instead
    // throw new UnsupportedOperationException("run is not written yet");
    // solution ends
  }

  /**
   * Holds the object until the scope is closed: one reference more. It may be held twice, and then
   * it counts twice. Null is not held. If the object is refused, the exception goes on, and nothing
   * is held.
   *
   * @return the object, or null, as it was given
   */
  public int hold(int object) {
    // solution begins
    if (object != Address.NULL) {
      references.retain(object);
      held.push(object);
    }
    return object;
    // starter instead
    // throw new UnsupportedOperationException("hold is not written yet");
    // solution ends
  }

  /** Releases everything that is held. To close a scope again does nothing. */
  @Override
  public void close() {
    // solution begins
    while (!held.isEmpty()) {
      references.release(held.pop());
    }
    // starter instead
    // throw new UnsupportedOperationException("close is not written yet");
    // solution ends
  }
}
