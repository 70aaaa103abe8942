package dev.managedheap.marksweep.cycle;

import dev.managedheap.memory.AddressWords;
import dev.managedheap.memory.object.ObjectHeap;

/**
 * The objects that the cycle collector tracks, by generation: 0 is the youngest. Every tracked
 * object stands in exactly one list ({@code CC-9 LIST-PARTITION}): that of a generation, the
 * permanent one, which is never collected, or, while a collection is under way, the list of what
 * was found unreachable.
 *
 * <p>Whoever makes an object that can be part of a cycle has it tracked; when the object dies, for
 * whatever reason, it is untracked before its slots are released ({@link
 * dev.managedheap.memory.seam.Reclaimer#dies}).
 *
 * <p>Source: CPython 3.13, {@code struct _gc_runtime_state}, {@code _PyObject_GC_TRACK}.
 */
public final class Generations {
  /** The most generations that there can be. */
  public static final int MOST = Place.LAST_LIST - 1;

  /** The generation of an untracked object. */
  public static final int UNTRACKED = Place.list(Place.NONE);

  private final int count;

  /** Beside each object, the collector's word: its place, 0 while it is untracked. */
  private final AddressWords words;

  /** By their numbers: the generations, the permanent list, the unreachable. */
  private final Generation[] lists;

  /**
   * Empty lists for the objects of this heap.
   *
   * @throws IllegalArgumentException if the number of generations is not 1 to {@link #MOST}
   */
  public Generations(ObjectHeap heap, int count) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(count + " generations: there can be 1 to " + MOST);
    }
    this.count = count;
    this.words = heap.newWords();
    this.lists = new Generation[count + 2];
    for (int list = 0; list < lists.length; list++) {
      lists[list] = new Generation(words, list);
    }
  }

  /** How many generations there are. */
  public int count() {
    return count;
  }

  /**
   * The list of a generation.
   *
   * @throws IndexOutOfBoundsException if there is no generation with this number
   */
  public Generation generation(int number) {
    if (number < 0 || number >= count) {
      throw new IndexOutOfBoundsException("no generation " + number + " of " + count);
    }
    return lists[number];
  }

  /** The list of the objects that are never examined; what they refer to lives. */
  public Generation permanent() {
    return lists[count];
  }

  /** The list of what the collection that is under way has found unreachable. */
  Generation unreachable() {
    return lists[count + 1];
  }

  /**
   * Puts a live object, checked by the caller, at the tail of the youngest generation.
   *
   * @throws AlreadyTrackedException if it is tracked; nothing is changed
   */
  public void track(int object) {
    if (isTracked(object)) {
      throw new AlreadyTrackedException(object);
    }
    lists[0].add(object);
  }

  /**
   * Takes an object out of the list in which it stands, if it is tracked: a live one, or one that
   * dies and whose slots have not been touched yet.
   */
  public void untrack(int object) {
    if (isTracked(object)) {
      lists[generationOf(object)].remove(object);
    }
  }

  /** Tells whether a live object stands in a list; none does while a collection examines it. */
  public boolean isTracked(int object) {
    return words.get(object) != Place.NONE;
  }

  /**
   * The number of the generation in which a live object stands: {@link #count} if it is permanent,
   * {@link #UNTRACKED} if it stands in none.
   */
  public int generationOf(int object) {
    return Place.list(words.get(object));
  }

  /** The words beside the objects, which the collector borrows while it works. */
  AddressWords words() {
    return words;
  }

  /** All lists, by their numbers. */
  Generation[] lists() {
    return lists;
  }
}
