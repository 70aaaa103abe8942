package dev.managedheap.pool;

import dev.managedheap.memory.error.BadSizeException;

/**
 * The sizes in which a pool is cut. A request of 1 to {@value #LARGEST_BYTES} bytes is rounded up
 * to a multiple of {@value #SPACING_BYTES}; each multiple is a class. So a block wastes at most 15
 * bytes ({@code PA-25 FRAGMENT-BOUND}), and class and size follow from each other by a shift
 * ({@code PA-5 CLASS-ROUNDTRIP}).
 *
 * <p>Units: bytes. Source: CPython 3.13, {@code pycore_obmalloc.h}: {@code ALIGNMENT}, {@code
 * SMALL_REQUEST_THRESHOLD}, {@code NB_SMALL_SIZE_CLASSES}, {@code INDEX2SIZE}.
 */
public final class SizeClasses {
  /** The bytes between one class and the next; the alignment of every block. */
  public static final int SPACING_BYTES = 16;

  /** The bytes of the largest class. */
  public static final int LARGEST_BYTES = 512;

  /** How many classes there are. */
  public static final int COUNT = LARGEST_BYTES / SPACING_BYTES;

  private static final int SPACING_SHIFT = 4;

  private SizeClasses() {}

  /** Tells whether a request of this many bytes has a class ({@code PA-23 BOUNDARY}). */
  public static boolean isSmall(int bytes) {
    return bytes > 0 && bytes <= LARGEST_BYTES;
  }

  /**
   * The smallest class that holds this many bytes ({@code PA-4 FIT}), from 0 on.
   *
   * @throws BadSizeException if no class does
   */
  public static int indexOf(int bytes) {
    if (!isSmall(bytes)) {
      throw new BadSizeException(bytes + " bytes: a class has 1 to " + LARGEST_BYTES);
    }
    return (bytes - 1) >>> SPACING_SHIFT;
  }

  /**
   * The bytes of a block of this class.
   *
   * @throws BadSizeException if there is no such class
   */
  public static int bytesOf(int index) {
    if (index < 0 || index >= COUNT) {
      throw new BadSizeException("class " + index + ": there are 0 to " + (COUNT - 1));
    }
    return (index + 1) << SPACING_SHIFT;
  }
}
