package dev.managedheap.testkit.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The abstract model of a heap: ids, slots and root variables, in maps. It predicts which objects
 * live, their counts, and, where objects die by counting, the exact order in which they are freed.
 *
 * <p>The order is CPython's: an object whose count reaches zero releases its slots in slot order; a
 * child whose count so reaches zero is wholly freed before the next slot is released; then the
 * object itself is freed. (CPython 3.13.0, {@code subtype_dealloc} and {@code clear_slots}.) What
 * one collection frees is predicted as a set, in order of the ids.
 *
 * <p>Its methods throw {@link IllegalArgumentException} for an object that is freed or was never
 * made; the model is unchanged after it.
 */
public final class HeapModel implements SimpleHeap {
  /** When an object dies. */
  public enum Reclamation {
    /** With its last reference; cycles at the next collection. */
    COUNTING,
    /** At the next collection, if it cannot be reached. */
    TRACING
  }

  private final Reclamation reclamation;
  private final ModelObjects objects = new ModelObjects();
  private final Map<Integer, Integer> roots = new TreeMap<>();
  private final Collection<Integer> temporaries = new ArrayList<>();
  private final List<Integer> freed = new ArrayList<>();
  private final NavigableSet<Integer> bereaved = new TreeSet<>();
  private int created;

  /** Creates an empty heap. */
  public HeapModel(Reclamation reclamation) {
    this.reclamation = reclamation;
  }

  @Override
  public int allocate(int slots) {
    int object = ++created;
    objects.put(object, new ModelObject(slots));
    temporaries.add(object);
    acquire(object);
    return object;
  }

  @Override
  public void endOfOperation(int object) {
    if (!temporaries.remove((Integer) object)) {
      throw new IllegalArgumentException("object " + object + " has no temporary reference");
    }
    release(object);
  }

  @Override
  public void bind(int root, int object) {
    acquire(object);
    int old = root(root);
    roots.put(root, object);
    release(old);
  }

  @Override
  public int root(int root) {
    return roots.getOrDefault(root, 0);
  }

  @Override
  public int slotCount(int object) {
    return objects.get(object).slots.length;
  }

  @Override
  public void store(int object, int slot, int value) {
    int[] slots = objects.get(object).slots;
    acquire(value);
    int old = slots[slot];
    slots[slot] = value;
    release(old);
  }

  @Override
  public int load(int object, int slot) {
    return objects.get(object).slots[slot];
  }

  /** Frees all that cannot be reached; says how many objects that were. */
  @Override
  public int collect() {
    NavigableSet<Integer> garbage = unreachable();
    discard(garbage);
    return garbage.size();
  }

  /** Frees these objects, which cannot be reached, as a collection of the heap's own would. */
  public void discard(Collection<Integer> garbage) {
    List<ModelObject> dead = garbage.stream().map(objects::get).toList();
    garbage.forEach(objects::remove);
    freed.addAll(new TreeSet<>(garbage));
    for (ModelObject object : dead) {
      for (int child : object.slots) {
        if (objects.contains(child)) {
          bereaved.add(child);
          release(child);
        }
      }
    }
  }

  @Override
  public int count(int object) {
    return objects.get(object).count;
  }

  @Override
  public NavigableSet<Integer> live() {
    return objects.ids();
  }

  /** Whether the object is not freed. */
  public boolean isLive(int object) {
    return objects.contains(object);
  }

  /** The objects that can be reached from root variables and temporary references. */
  public NavigableSet<Integer> reachable() {
    List<Integer> held = new ArrayList<>(temporaries);
    held.addAll(roots.values());
    return objects.closure(held);
  }

  /** The objects to which the slots of these lead, in one step or more. */
  public NavigableSet<Integer> successors(Collection<Integer> holders) {
    return objects.closure(holders.stream().flatMap(o -> children(o).stream()).toList());
  }

  /** What the slots of an object hold, in slot order; null is left out. */
  public List<Integer> children(int object) {
    return objects.get(object).children();
  }

  /** The objects that are not freed and cannot be reached: under counting, those of dead cycles. */
  public NavigableSet<Integer> unreachable() {
    NavigableSet<Integer> garbage = live();
    garbage.removeAll(reachable());
    return garbage;
  }

  @Override
  public List<Integer> takeFreed() {
    List<Integer> taken = List.copyOf(freed);
    freed.clear();
    return taken;
  }

  /**
   * The objects that lost a reference because one that held them was freed, since the last call.
   */
  public NavigableSet<Integer> takeBereaved() {
    NavigableSet<Integer> taken = new TreeSet<>(bereaved);
    bereaved.clear();
    return taken;
  }

  private void acquire(int object) {
    if (object != 0) {
      objects.get(object).count++;
    }
  }

  private void release(int object) {
    if (object != 0 && --objects.get(object).count == 0 && reclamation == Reclamation.COUNTING) {
      free(object);
    }
  }

  /** Frees an object whose count is zero, and what dies with it, without recursion. */
  private void free(int first) {
    Deque<Integer> dying = new ArrayDeque<>();
    dying.push(first);
    while (!dying.isEmpty()) {
      int child = objects.get(dying.element()).releaseNextSlot();
      if (child == ModelObject.NONE) {
        objects.remove(dying.element());
        freed.add(dying.pop());
      } else if (child != 0) {
        bereaved.add(child);
        if (--objects.get(child).count == 0) {
          dying.push(child);
        }
      }
    }
  }
}
