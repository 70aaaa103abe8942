package dev.managedheap.capstone;

import dev.managedheap.marksweep.cycle.Generations;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.pool.Arena;
import dev.managedheap.pool.LinkPolicy;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.function.IntUnaryOperator;

/**
 * The managed heap: pools give the memory, counting frees what has no reference left, and trial
 * deletion frees the cycles that counting cannot. Nobody frees by hand.
 *
 * <p>It composes the classes of the chapters and adds what stands between them: what happens when
 * an object dies, and when memory runs out.
 *
 * <p>Units: objects are addresses in words. An object that {@link #allocate} returns carries one
 * reference, which the caller owns and must {@link #release}. What {@link #load} and {@link
 * #variable} return is borrowed: it lives as long as the slot or the variable holds it.
 *
 * <p>Bad input throws an exception of {@code dev.managedheap.memory.error} that names the address
 * and what stands there; nothing is changed, and the heap verifies. One mistake cannot be told from
 * what is right: to release a reference that another owns. CPython cannot tell it either; {@link
 * #verify} finds it.
 *
 * <p>Source: CPython 3.13, {@code Objects/obmalloc.c}, {@code Objects/object.c}, {@code
 * Python/gc.c}.
 */
public final class ManagedHeap {
  private final SystemMemory system;
  private final FirstFitAllocator large;
  private final PoolAllocator allocator;
  private final ObjectHeap objects;
  private final Roots roots = new Roots();
  private final ReferenceCounting references;
  private final Generations generations;
  private final GenerationalCollector collector;

  /** A heap with all the memory that addresses can reach, and nobody watching. */
  public ManagedHeap() {
    this(SystemMemory.LARGEST_LIMIT_BYTES, HeapWatcher.NOBODY);
  }

  /** A heap over a system that gives at most this many bytes, watched by this watcher. */
  public ManagedHeap(long limitBytes, HeapWatcher watcher) {
    system = new SystemMemory(limitBytes, watcher);
    large = new FirstFitAllocator(system);
    allocator = new PoolAllocator(system, large, LinkPolicy.FRONT, Arena.BYTES);
    objects = new ObjectHeap(system, allocator, watcher);
    generations = new Generations(objects, GenerationalCollector.GENERATIONS);
    CollectionSchedule schedule = new CollectionSchedule();
    Reclaimer reclaimer = new DeathOfAnObject(objects, generations, schedule);
    references = new ReferenceCounting(objects, reclaimer, DecrementListener.NOBODY, watcher);
    collector = new GenerationalCollector(objects, generations, references, schedule, watcher);
  }

  /** An object dies: the collector forgets it, then its slots go, then its memory. */
  private record DeathOfAnObject(
      ObjectHeap objects, Generations generations, CollectionSchedule schedule)
      implements Reclaimer {
    @Override
    public boolean dies(int object) {
      generations.untrack(object);
      return true;
    }

    @Override
    public void reclaim(int object) {
      schedule.freed();
      objects.reclaim(object);
    }
  }

  /**
   * Makes a node with empty slots. If there is no memory for it, a collection is tried first
   * ({@code CH-7 OOM-RETRY}). If a collection is due, it runs before this returns; the new node
   * survives it, since it has a reference ({@code MS-11 ROOT-COMPLETE}).
   *
   * @return the node, with a reference that the caller owns
   * @throws dev.managedheap.memory.error.BadSizeException if no node has so many slots
   * @throws NoMemoryException if there is no memory even after a collection; what that collection
   *     did stands, and nothing else is changed
   */
  public int allocate(int slots) {
    int node;
    try {
      node = objects.allocate(Kind.NODE, slots);
    } catch (NoMemoryException full) {
      if (collector.collect(GenerationalCollector.OLDEST) == 0) {
        throw full;
      }
      node = objects.allocate(Kind.NODE, slots);
    }
    collector.track(node);
    return node;
  }

  /** Gives the object one reference more, for the caller to release. */
  public void retain(int object) {
    references.retain(object);
  }

  /** Takes back a reference that the caller owns. */
  public void release(int object) {
    references.release(object);
  }

  /** Stores an object, or null, into a slot; what it held before is released afterwards. */
  public void store(int object, int slot, int value) {
    references.store(object, slot, value);
  }

  /** What the slot holds: a borrowed reference, or null. */
  public int load(int object, int slot) {
    return references.load(object, slot);
  }

  /** Makes a root variable that holds null, and returns its number. */
  public int newVariable() {
    return roots.add();
  }

  /** How many root variables there are. */
  public int variables() {
    return roots.size();
  }

  /** What the root variable holds: a borrowed reference, or null. */
  public int variable(int variable) {
    return roots.get(variable);
  }

  /**
   * Lets a root variable hold an object, or null. What it held is released once the new value is in
   * place.
   *
   * @throws IndexOutOfBoundsException if there is no such variable; nothing is changed
   */
  public void bind(int variable, int object) {
    int before = roots.get(variable);
    if (object != Address.NULL) {
      references.retain(object);
    }
    roots.set(variable, object);
    if (before != Address.NULL) {
      references.release(before);
    }
  }

  /** The collector of the cycles that counting leaves. */
  public GenerationalCollector collector() {
    return collector;
  }

  /** Tells whether a live object begins at the address. */
  public boolean isLive(int address) {
    return objects.isLive(address);
  }

  /** The reference count of a live object. */
  public int count(int object) {
    objects.requireLive(object);
    return objects.count(object);
  }

  /** The number of slots of a live object. */
  public int slots(int object) {
    objects.requireLive(object);
    return objects.slots(object);
  }

  /** The heap as slots and roots. */
  public ObjectGraph graph() {
    return new HeapGraph(objects, roots);
  }

  /** The bytes that the system has given and not taken back. */
  public long reservedBytes() {
    return system.reservedBytes();
  }

  /** How many objects there are. */
  public int liveObjects() {
    return system.cells().size();
  }

  /**
   * Checks everything, at a moment when no caller owns a reference.
   *
   * @throws dev.managedheap.notation.invariant.InvariantViolation naming the first invariant that
   *     does not hold, and where
   */
  public void verify() {
    verify(object -> 0);
  }

  /**
   * Checks everything.
   *
   * @param pins how many references to an object callers own
   * @throws dev.managedheap.notation.invariant.InvariantViolation naming the first invariant that
   *     does not hold, and where
   */
  public void verify(IntUnaryOperator pins) {
    new HeapVerifier(system, allocator, large, objects, generations, roots).verify(pins);
  }

  /**
   * Lets every root variable go, collects, and gives all memory back to the system ({@code CH-10
   * SHUTDOWN-ZERO}). An object to which a caller still owns a reference is lost with it.
   *
   * @return how many objects were still alive
   */
  public int close() {
    for (int variable = 0; variable < roots.size(); variable++) {
      bind(variable, Address.NULL);
    }
    collector.collect(GenerationalCollector.OLDEST);
    int alive = 0;
    for (int object = objects.next(1); object != Address.NULL; object = objects.next(object + 1)) {
      generations.untrack(object);
      alive++;
    }
    allocator.freeAll();
    large.freeAll();
    return alive;
  }
}
