package dev.managedheap.memory.allocator;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks the regions of a {@link FirstFitAllocator} chunk by chunk, and its free list link by link,
 * and compares the two.
 *
 * <p>It checks {@code MS-13 SWEEP-PARTITION}, {@code MS-14 FREE-LIST}, {@code MS-15 COALESCE},
 * {@code PA-3 ALIGN} and {@code PA-19 ARENA-RELEASE}, and changes nothing.
 */
// tag::verify[]
public final class FirstFitVerifier {
  private final FirstFitAllocator allocator;
  private final SystemMemory system;
  private final Memory memory;

  /** A verifier of this allocator, which lies over this system. */
  public FirstFitVerifier(FirstFitAllocator allocator, SystemMemory system) {
    this.allocator = allocator;
    this.system = system;
    this.memory = system.memory();
  }

  /**
   * Checks everything.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verify() {
    Set<Integer> free = freeList();
    for (Map.Entry<Integer, Integer> region : allocator.regions().entrySet()) {
      verifyRegion(region.getKey(), region.getKey() + region.getValue(), free);
    }
    require(free.isEmpty(), Invariant.MS_14, "listed as free, but no chunk: " + free);
  }

  // end::verify[]

  // tag::free-list[]
  private Set<Integer> freeList() {
    Set<Integer> free = new TreeSet<>();
    int before = Address.NULL;
    int chunk = allocator.firstFree();
    while (chunk != Address.NULL) {
      require(
          chunk > before,
          Invariant.MS_14,
          "the free list goes from " + Address.show(before) + " back to " + Address.show(chunk));
      require(allocator.owns(chunk), Invariant.MS_14, Address.show(chunk) + " lies in no region");
      free.add(chunk);
      before = chunk;
      chunk = memory.get(chunk + FirstFitAllocator.NEXT);
    }
    return free;
  }

  // end::free-list[]

  // tag::region[]
  /** Every chunk is either on the free list or allocated; together they fill the region. */
  private void verifyRegion(int start, int end, Set<Integer> free) {
    boolean previousIsFree = false;
    int chunk = start;
    while (chunk < end) {
      int length = memory.get(chunk + FirstFitAllocator.LENGTH);
      require(
          length > FirstFitAllocator.HEADER_WORDS && chunk + length <= end,
          Invariant.MS_13,
          "the chunk at " + Address.show(chunk) + " has " + length + " words");
      require(chunk % 4 == 0, Invariant.PA_3, Address.show(chunk) + " is no multiple of 16 bytes");
      int block = chunk + FirstFitAllocator.HEADER_WORDS;
      boolean isFree = free.remove(chunk);
      require(
          isFree != system.cells().contains(block),
          Invariant.MS_13,
          "the chunk at "
              + Address.show(chunk)
              + (isFree ? " is both free and allocated" : " is neither free nor allocated"));
      require(
          !(isFree && previousIsFree),
          Invariant.MS_15,
          "the free chunk at " + Address.show(chunk) + " touches the free chunk before it");
      require(
          !(isFree && length == end - start),
          Invariant.PA_19,
          "the region at " + Address.show(start) + " is wholly free and was not given back");
      previousIsFree = isFree;
      chunk += length;
    }
  }
  // end::region[]
}
