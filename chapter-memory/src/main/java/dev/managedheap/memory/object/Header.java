package dev.managedheap.memory.object;

/**
 * An object in words: a header of two words, then its slots.
 *
 * <pre>
 *   word 0   count       the reference count, unsigned; from 2^31 on: immortal
 *   word 1   shape       bits 0-3 the kind, bits 4-11 the flags, bits 12-31 the number of slots;
 *                        bit 0, a part of the kind, is set if the slots hold references
 *   word 2…  slots       addresses of objects, or null; raw words where the kind holds none
 * </pre>
 *
 * <p>Counts are CPython 3.13's (PEP 683): an immortal object is born with all bits set. What a
 * collector notes of an object stands beside the heap ({@link
 * dev.managedheap.memory.AddressWords}): CPython puts two words in front of each object that its
 * collector may track, whether it ever does or not.
 *
 * <p>States of an object, told by its flags and by the register of cells:
 *
 * <pre>
 *   free      --allocate-->     live      the cell enters the register, the header is written
 *   live      --last release--> dying     flag DYING: its slots are being released; it can be
 *                                         neither retained, released nor stored into
 *   dying     --reclaim-->      free      the cell leaves the register
 *   live      --last release--> free      on the spot, where no slot holds anything: nobody else
 *                                         runs in between
 *   live      --sweep-->        free      mark-sweep frees without counts
 * </pre>
 *
 * <p>A dying object has left the collector's lists, and nothing refers to it: it is read by nobody
 * but counting, which borrows two words of it. The count is the dying object whose slot held this
 * one, or null where the release began, and 0 when the memory goes. Each slot is null, or holds a
 * reference that is still to be released; but while the object waits for one of its children, slot
 * 0, which was released first, is the number of the slot to go on with.
 *
 * <p>MARKED is set only while a collector runs ({@code MS-8 COLOUR-RESET}).
 */
// tag::words[]
public final class Header {
  /** The words of a header. */
  public static final int WORDS = 2;

  /** The bytes of a header. */
  public static final int BYTES = 4 * WORDS;

  /** Offset of the word that holds the reference count. */
  public static final int COUNT = 0;

  /** Offset of the word that holds kind, flags and number of slots. */
  public static final int SHAPE = 1;

  /** The count of an object that is born immortal. */
  public static final int IMMORTAL = -1;

  // end::words[]

  // tag::flags[]
  /** Mark-sweep has found the object reachable. */
  public static final int MARKED = 1 << 4;

  /** The slots of the object are being released. */
  public static final int DYING = 1 << 5;

  /** The finalizer of the object has run; it never runs again. */
  public static final int FINALIZED = 1 << 6;

  /** All flags. */
  public static final int FLAGS = 0xFF << 4;

  // end::flags[]

  // tag::shape[]
  /** The most slots that an object can have. */
  public static final int MOST_SLOTS = (1 << 20) - 1;

  /** The bit of the kind that says that the slots hold references. */
  static final int HOLDS_REFERENCES = 1;

  private static final int KIND = 0xF;
  private static final int SLOTS_SHIFT = 12;

  private Header() {}

  /** The shape word of a new object. */
  public static int shape(Kind kind, int slots) {
    return kind.code() | slots << SLOTS_SHIFT;
  }

  /** The code of the kind in a shape word. */
  public static int kindCode(int shape) {
    return shape & KIND;
  }

  /** The number of slots in a shape word. */
  public static int slots(int shape) {
    return shape >>> SLOTS_SHIFT;
  }

  /** The number of slots that hold references in a shape word: all of them, or none. */
  public static int references(int shape) {
    return (shape & HOLDS_REFERENCES) != 0 ? slots(shape) : 0;
  }

  /** The bytes of an object with this many slots, header included. */
  public static int bytes(int slots) {
    return BYTES + 4 * slots;
  }
  // end::shape[]
}
