package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.HeapException;
import java.util.Arrays;

/**
 * The references that a call owns. When the call is over, the frame is closed and releases them,
 * whether the call returns or throws ({@code RC-15 FRAME-BALANCE}): opened in a {@code try} with
 * resources, it cannot forget one.
 *
 * <p>They are released in the order in which they came, as CPython does with the variables of a
 * call ({@code _PyFrame_ClearLocals}, 3.13). A reference leaves the frame before by {@link
 * #release} or by {@link #passOn}, which makes the caller its owner.
 *
 * <p>Objects are addresses in words. Every operation checks what it is given before it changes
 * anything, and throws an {@link AddressException} if no live object begins at the address, among
 * them {@link BorrowedReferenceException} if the frame does not own what it is to give up, and a
 * {@link ClosedFrameException} after the frame was closed.
 */
// tag::fields[]
public final class Frame implements AutoCloseable {
  /** What a call does in its frame. */
  @FunctionalInterface
  public interface Body {
    /** Runs, and returns an object or null: a reference that is owned by the frame, or borrowed. */
    int run(Frame frame);
  }

  private final ReferenceCounting counting;
  private int[] owned = new int[8];
  private int size;
  private boolean closed;

  /** A frame that owns nothing yet. */
  public Frame(ReferenceCounting counting) {
    this.counting = counting;
  }

  // end::fields[]

  // tag::call[]
  /**
   * Runs the body in a frame of its own. What it returns is counted once more before the frame
   * releases what it owns: the caller gets an owned reference (a "new reference" in the words of
   * CPython's C API), or null.
   */
  public static int call(ReferenceCounting counting, Body body) {
    try (Frame frame = new Frame(counting)) {
      int result = body.run(frame);
      if (result != Address.NULL) {
        counting.retain(result);
      }
      return result;
    }
  }

  // end::call[]

  // tag::own[]
  /** The frame steals an owned reference from the caller. Returns the object. */
  public int own(int object) {
    requireOpen(object);
    push(object);
    return object;
  }

  /** The frame gets a reference of its own to an object that was borrowed. Returns the object. */
  public int retain(int object) {
    requireOpen(object);
    counting.retain(object);
    push(object);
    return object;
  }

  private void push(int object) {
    if (size == owned.length) {
      owned = Arrays.copyOf(owned, 2 * size);
    }
    owned[size++] = object;
  }

  // end::own[]

  // tag::give-up[]
  /** Releases a reference that the frame owns before its time. */
  public void release(int object) {
    counting.release(passOn(object));
  }

  /** Passes a reference that the frame owns on to the caller, who owns it from now on. */
  public int passOn(int object) {
    requireOpen(object);
    int last = size - 1;
    while (last >= 0 && owned[last] != object) {
      last--;
    }
    if (last < 0) {
      throw new BorrowedReferenceException(object, counting.count(object));
    }
    size--;
    System.arraycopy(owned, last + 1, owned, last, size - last);
    return object;
  }

  // end::give-up[]

  // tag::close[]
  /**
   * Releases what the frame owns. If one of the references cannot be released, because somebody
   * else has released it already, the others are, before that is thrown.
   */
  @Override
  public void close() {
    if (closed) {
      throw new ClosedFrameException(size);
    }
    closed = true;
    HeapException failure = null;
    for (int reference = 0; reference < size; reference++) {
      try {
        counting.release(owned[reference]);
      } catch (HeapException refusal) {
        failure = failure == null ? refusal : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void requireOpen(int object) {
    int count = counting.count(object);
    if (closed) {
      throw new ClosedFrameException(object, count);
    }
  }
  // end::close[]
}
