package dev.managedheap.exercises.catchcount;

/**
 * A small heap that counts references. An object is known by a number, which may be anything but 0;
 * 0 is null. A number may be used again when its object is freed.
 *
 * <p>The count of an object is the number of references to it: the slots that hold it, and what you
 * got by {@link #allocate} or {@link #retain} and have not given up by {@link #release}. At zero it
 * is freed at once, and what its slots held is released.
 */
public interface CountingHeap {
  /** Makes an object; its slots are null. You have the one reference to it. */
  int allocate(int slots);

  /** Takes one reference more to the object. */
  void retain(int object);

  /** Gives up one reference to the object. */
  void release(int object);

  /** Lets a slot hold the value, an object or null; what it held before is released. */
  void store(int container, int slot, int value);

  /** What a slot holds. To look changes no count. */
  int load(int container, int slot);

  /** The count of an object that has not been freed. */
  int count(int object);

  /** Tells whether the object has not been freed yet. */
  boolean isLive(int object);
}
