package dev.managedheap.memory.object;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.AddressWords;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.Allocator;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;

/**
 * Objects over an allocator: each is a block that begins with a {@link Header}. This class knows
 * what an object looks like, and nothing about when it should live or die.
 *
 * <p>Units: objects are addresses in words; slots are counted from 0.
 *
 * <p>The plain accessors ({@link #count}, {@link #slot}, …) take a live object and an index in
 * range and test neither: they are what a mechanism uses on addresses that it found in the heap
 * itself. An address that comes from outside goes through {@link #requireLive} and {@link
 * #requireSlot} first; these throw and change nothing.
 *
 * <p>Invariants: an object is live exactly while its block is allocated and its header valid
 * ({@code CH-2 LAYERS-AGREE}). With assertions on, the slots of a freed object are filled, so that
 * whoever reads them is found out ({@code RC-8 CHILD-RELEASE}).
 */
// tag::fields[]
public final class ObjectHeap implements Reclaimer {
  /** What the slots of a freed object read while assertions are on: the address of nothing. */
  private static final int FREED = 0xDDDD_DDDD;

  private final SystemMemory system;
  private final Memory memory;
  private final AddressBits cells;
  private final Allocator allocator;
  private final HeapWatcher watcher;

  /** A heap whose objects lie in blocks of this allocator, which lies over this system. */
  public ObjectHeap(SystemMemory system, Allocator allocator, HeapWatcher watcher) {
    this.system = system;
    this.memory = system.memory();
    this.cells = system.cells();
    this.allocator = allocator;
    this.watcher = watcher;
  }

  // end::fields[]

  // tag::allocate[]
  /**
   * Makes an object: its count is 1, the reference of whoever asked for it; its slots are null.
   *
   * @throws BadSizeException if the number of slots is negative or above {@link Header#MOST_SLOTS}
   * @throws dev.managedheap.memory.error.NoMemoryException if there is no memory; nothing is
   *     changed
   */
  public int allocate(Kind kind, int slots) {
    if (slots < 0 || slots > Header.MOST_SLOTS) {
      throw new BadSizeException(slots + " slots: an object has 0 to " + Header.MOST_SLOTS);
    }
    int object = allocator.allocate(Header.bytes(slots));
    memory.set(object + Header.COUNT, 1);
    memory.set(object + Header.SHAPE, Header.shape(kind, slots));
    for (int slot = 0; slot < slots; slot++) {
      setSlot(object, slot, Address.NULL);
    }
    watcher.allocated(object);
    return object;
  }

  // end::allocate[]

  // tag::reclaim[]
  /** Gives the memory of a live or dying object back; its slots are not looked at. */
  @Override
  public void reclaim(int object) {
    watcher.freed(object);
    assert !cells.contains(object) || fillFreed(object);
    allocator.free(object);
  }

  private boolean fillFreed(int object) {
    memory.fill(object + Header.WORDS, slots(object), FREED);
    return true;
  }

  // end::reclaim[]

  // tag::words[]
  /** The reference count. */
  public int count(int object) {
    return memory.get(object + Header.COUNT);
  }

  /** Sets the reference count. */
  public void setCount(int object, int count) {
    memory.set(object + Header.COUNT, count);
  }

  /** The kind of the object. */
  public Kind kind(int object) {
    return Kind.of(Header.kindCode(shape(object)));
  }

  /** The number of slots. */
  public int slots(int object) {
    return Header.slots(shape(object));
  }

  /** The number of slots that hold references: all of them, or none. */
  public int references(int object) {
    return Header.references(shape(object));
  }

  /** What the slot holds. */
  public int slot(int object, int index) {
    return memory.get(object + Header.WORDS + index);
  }

  /** Writes the slot; no count changes. */
  public void setSlot(int object, int index, int value) {
    memory.set(object + Header.WORDS + index, value);
  }

  // end::words[]

  // tag::flags[]
  /** Tells whether any of these flags is set. */
  public boolean has(int object, int flags) {
    return (shape(object) & flags) != 0;
  }

  /** Sets flags. */
  public void set(int object, int flags) {
    memory.set(object + Header.SHAPE, shape(object) | flags);
  }

  /** Takes flags away. */
  public void unset(int object, int flags) {
    memory.set(object + Header.SHAPE, shape(object) & ~flags);
  }

  private int shape(int object) {
    return memory.get(object + Header.SHAPE);
  }

  // end::flags[]

  // tag::require-live[]
  /** Tells whether a live object, and not a dying one, begins at the address. */
  public boolean isLive(int address) {
    return cells.contains(address) && !has(address, Header.DYING);
  }

  /**
   * Checks an address that comes from outside.
   *
   * @throws NullAddressException if it is null
   * @throws ReleasedObjectException if the object is dying, or the memory there is free
   * @throws InteriorAddressException if it lies inside an object
   * @throws ForeignAddressException if it lies in no memory of this heap
   */
  public void requireLive(int object) {
    if (!isLive(object)) {
      throw whyNotLive(object);
    }
  }

  private RuntimeException whyNotLive(int address) {
    if (address == Address.NULL) {
      return new NullAddressException("an object is needed here");
    }
    if (cells.contains(address)) {
      return new ReleasedObjectException(address, "the object here is being released");
    }
    if (!allocator.owns(address)) {
      return new ForeignAddressException(address, "this is no memory of this heap");
    }
    int before = cells.previous(address);
    if (before != Address.NULL && address - before < Header.WORDS + slots(before)) {
      return new InteriorAddressException(
          address, "this lies inside the object at " + Address.show(before));
    }
    return new ReleasedObjectException(address, "no object: this memory is free");
  }

  // end::require-live[]

  // tag::slots[]
  /**
   * Checks a slot index that comes from outside; the object has been checked before.
   *
   * @throws SlotOutOfRangeException if the object has no such slot that holds references
   */
  public void requireSlot(int object, int index) {
    int references = references(object);
    if (index < 0 || index >= references) {
      throw new SlotOutOfRangeException(object, index, references);
    }
  }

  /** The bytes that the object's block takes. */
  public int blockBytes(int object) {
    return allocator.sizeOf(object);
  }

  /** The first object at or above the address, in address order; null if there is none. */
  public int next(int from) {
    return cells.next(from);
  }

  /** The register of allocated cells, which a sweep reads. */
  public AddressBits cells() {
    return cells;
  }

  /** A new word beside each object, for whoever keeps notes of objects; it is 0. */
  public AddressWords newWords() {
    return system.newWords();
  }

  /** The memory that the objects lie in. */
  public Memory memory() {
    return memory;
  }
  // end::slots[]
}
