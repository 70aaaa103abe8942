package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Watchers;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the heaps under test of all variants share. No address is used twice, so that a program
 * makes the same addresses under each variant and under eager counting.
 */
public abstract class VariantHeap implements HeapUnderTest {
  /** The bytes of a single region. */
  public static final long ONE_REGION = BumpAllocator.REGION_BYTES;

  /** Everything that happens in the heap. */
  public final Watchers watchers = new Watchers();

  /** The objects. */
  public final ObjectHeap heap;

  /** The root variables. */
  public final Roots roots = new Roots();

  /** The references that are held for an operation. */
  public final List<Integer> pins = new ArrayList<>();

  private final List<Integer> freed = new ArrayList<>();
  private int freedInAll;

  protected VariantHeap(long limitBytes) {
    SystemMemory system = new SystemMemory(limitBytes, watchers);
    heap = new ObjectHeap(system, new BumpAllocator(system), watchers);
    watchers.add(
        new HeapWatcher() {
          @Override
          public void freed(int object) {
            freed.add(object);
            freedInAll++;
          }
        });
  }

  /** How many references to the object are held for an operation. */
  protected int pins(int object) {
    return (int) pins.stream().filter(pinned -> pinned == object).count();
  }

  /** The root variable, made if there is none yet. */
  protected int variable(int root) {
    while (roots.size() <= root) {
      roots.add();
    }
    return root;
  }

  /** Takes memory until a region has room for so many objects of two slots more. */
  public void fillUpTo(int rooms) {
    int bytes = BumpAllocator.REGION_BYTES - Header.bytes(2) - rooms * 32;
    allocate((bytes - Header.BYTES) / 4);
  }

  /** How many objects were ever freed. */
  public int freedInAll() {
    return freedInAll;
  }

  /** Lets all root variables hold null. */
  public void dropRoots() {
    for (int root = 0; root < roots.size(); root++) {
      bind(root, Address.NULL);
    }
  }

  /** The objects that are not freed. */
  public NavigableSet<Integer> kept() {
    NavigableSet<Integer> kept = new TreeSet<>();
    Arrays.stream(graph().objects()).forEach(kept::add);
    return kept;
  }

  /** The objects that eager counting has not freed after the program. */
  public static NavigableSet<Integer> keptByEagerCounting(Program program) {
    NavigableSet<Integer> kept = new TreeSet<>();
    Arrays.stream(eager(program).graph().objects()).forEach(kept::add);
    return kept;
  }

  /** The count that eager counting gives to each of these objects after the program. */
  public static List<Integer> countsOfEagerCounting(Program program) {
    CountingHeap eager = eager(program);
    return Arrays.stream(eager.graph().objects()).mapToObj(eager::count).toList();
  }

  private static CountingHeap eager(Program program) {
    CountingHeap eager = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun.run(program, eager, Expectations.counting().only());
    return eager;
  }

  @Override
  public int root(int root) {
    return root < roots.size() ? roots.get(root) : Address.NULL;
  }

  @Override
  public int collect() {
    return NO_COLLECTOR;
  }

  @Override
  public int count(int object) {
    return heap.count(object);
  }

  @Override
  public boolean isLive(int object) {
    return heap.isLive(object);
  }

  @Override
  public ObjectGraph graph() {
    return new HeapGraph(heap, roots);
  }

  @Override
  public int[] takeFreed() {
    int[] taken = freed.stream().mapToInt(Integer::intValue).toArray();
    freed.clear();
    return taken;
  }
}
