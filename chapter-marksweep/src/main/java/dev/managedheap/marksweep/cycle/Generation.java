package dev.managedheap.marksweep.cycle;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressWords;
import java.util.Arrays;

/**
 * A list of tracked objects, in the order in which they came into it: a generation's order is the
 * order of birth, as long as no collection changes it. Objects are added at the tail and can be
 * taken out anywhere, in constant time.
 *
 * <p>It is an array of addresses with holes. The entry of an object and the {@link Place} in the
 * word beside the object name one another ({@code CC-9 LIST-PARTITION}); to take an object out is
 * to make a hole. When the array is full, the objects move together if at least half of it is
 * holes; otherwise it doubles. Either way there is room for as many objects again as had to be
 * moved, so that adding takes constant time on the average. An array of {@link Place#MOST_ENTRIES}
 * entries does not grow; it has holes then, since memory has no room for so many objects.
 *
 * <p>CPython (3.13, {@code PyGC_Head}) links the objects in a ring instead, by two words in front
 * of each. The array has the same order, but it is read in sequence; it takes a word an object, and
 * the words beside the heap take one for each 16 bytes of memory.
 */
public final class Generation {
  private final AddressWords words;
  private final int number;

  private int[] entries = new int[16];
  private int length;
  private int size;

  /** An empty list with this number; the words are the collector's. */
  Generation(AddressWords words, int number) {
    this.words = words;
    this.number = number;
  }

  /** The number of the generation, from 0, the youngest; the permanent list follows the oldest. */
  public int number() {
    return number;
  }

  /** How many objects stand in the list. */
  public int size() {
    return size;
  }

  /** The objects, in order. */
  public int[] objects() {
    int[] objects = new int[size];
    int found = 0;
    for (int index = 0; index < length; index++) {
      if (entries[index] != Address.NULL) {
        objects[found++] = entries[index];
      }
    }
    return objects;
  }

  /** How many entries there are, holes included. */
  int length() {
    return length;
  }

  /** The object at the index, or null if there is a hole. */
  int entry(int index) {
    return entries[index];
  }

  /** Puts the object at the tail. It stands in no list. */
  void add(int object) {
    if (length == entries.length) {
      makeRoom();
    }
    words.set(object, Place.of(number, length));
    entries[length++] = object;
    size++;
  }

  /** Takes the object out. It stands in this list. */
  void remove(int object) {
    entries[Place.index(words.get(object))] = Address.NULL;
    words.set(object, Place.NONE);
    size--;
    while (length > 0 && entries[length - 1] == Address.NULL) {
      length--;
    }
  }

  /** Empties the list; whoever does this gives the objects another use of their words. */
  void clear() {
    Arrays.fill(entries, 0, length, Address.NULL);
    length = 0;
    size = 0;
  }

  private void makeRoom() {
    if (size <= length / 2 || length == Place.MOST_ENTRIES) {
      closeHoles();
    } else {
      entries = Arrays.copyOf(entries, 2 * length);
    }
  }

  private void closeHoles() {
    int[] objects = objects();
    clear();
    for (int object : objects) {
      add(object);
    }
  }
}
