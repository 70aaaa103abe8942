package dev.managedheap.memory.allocator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with the chunks is done to them by hand, and must be found. */
class FirstFitVerifierTest {
  private static final int REGION_WORDS = FirstFitAllocator.REGION_BYTES / Memory.WORD_BYTES;

  private final SystemMemory system = new SystemMemory(1 << 20, HeapWatcher.NOBODY);
  private final Memory memory = system.memory();
  private final FirstFitAllocator allocator = new FirstFitAllocator(system);

  /** Two blocks with a free chunk between them, and free room behind. */
  private final int first = chunkOf(allocator.allocate(48));

  private final int hole = chunkOf(allocator.allocate(48));
  private final int last = chunkOf(allocator.allocate(48));
  private final int room = last + 16;

  FirstFitVerifierTest() {
    allocator.free(hole + FirstFitAllocator.HEADER_WORDS);
  }

  @Test
  void acceptsWhatTheAllocatorMade() {
    assertThatCode(this::verify).doesNotThrowAnyException();
    assertThat(memory.get(hole + FirstFitAllocator.NEXT)).isEqualTo(room);
  }

  @Test
  void acceptsTheSmallestChunk() {
    setLength(hole, FirstFitAllocator.HEADER_WORDS + 4);
    int second = hole + FirstFitAllocator.HEADER_WORDS + 4;
    setLength(second, 8);
    system.cells().add(second + FirstFitAllocator.HEADER_WORDS);
    assertThatCode(this::verify).doesNotThrowAnyException();
  }

  @Test
  void findsALengthThatIsNone() {
    setLength(first, FirstFitAllocator.HEADER_WORDS);
    assertBroken(Invariant.MS_13, "the chunk at " + Address.show(first) + " has 4 words");
    setLength(first, 0);
    assertBroken(Invariant.MS_13, "has 0 words");
  }

  @Test
  void findsAChunkThatReachesBeyondItsRegion() {
    setLength(room, memory.get(room) + 4);
    assertBroken(Invariant.MS_13, "the chunk at " + Address.show(room) + " has ");
  }

  @Test
  void findsAChunkAtAnOddPlace() {
    setLength(first, 14);
    setLength(first + 14, 18);
    memory.set(first + 14 + FirstFitAllocator.NEXT, memory.get(hole + FirstFitAllocator.NEXT));
    assertBroken(Invariant.PA_3, Address.show(first + 14) + " is no multiple of 16 bytes");
  }

  @Test
  void findsAChunkThatIsFreeAndAllocated() {
    system.cells().add(hole + FirstFitAllocator.HEADER_WORDS);
    assertBroken(
        Invariant.MS_13, "the chunk at " + Address.show(hole) + " is both free and allocated");
  }

  @Test
  void findsAChunkThatIsLost() {
    system.cells().remove(last + FirstFitAllocator.HEADER_WORDS);
    assertBroken(
        Invariant.MS_13, "the chunk at " + Address.show(last) + " is neither free nor allocated");
  }

  @Test
  void findsFreeNeighboursThatWereNotMerged() {
    system.cells().remove(last + FirstFitAllocator.HEADER_WORDS);
    setNext(hole, last);
    setNext(last, room);
    assertBroken(
        Invariant.MS_15,
        "the free chunk at " + Address.show(last) + " touches the free chunk before it");
  }

  @Test
  void findsARegionThatWasNotGivenBack() {
    FirstFitAllocator other = new FirstFitAllocator(system);
    int only = chunkOf(other.allocate(FirstFitAllocator.REGION_BYTES - 64));
    int block = only + FirstFitAllocator.HEADER_WORDS;
    other.allocate(16);
    other.free(block);
    setLength(only, REGION_WORDS);
    assertThatThrownBy(() -> new FirstFitVerifier(other, system).verify())
        .isInstanceOf(InvariantViolation.class)
        .hasMessageContaining("PA-19")
        .hasMessageContaining("the region at " + Address.show(only) + " is wholly free");
  }

  @Test
  void findsAListThatGoesBack() {
    setNext(room, hole);
    assertBroken(
        Invariant.MS_14,
        "the free list goes from " + Address.show(room) + " back to " + Address.show(hole));
    setNext(room, room);
    assertBroken(
        Invariant.MS_14,
        "the free list goes from " + Address.show(room) + " back to " + Address.show(room));
  }

  @Test
  void findsAListThatLeavesItsRegions() {
    int outside = first + REGION_WORDS;
    setNext(room, outside);
    assertBroken(Invariant.MS_14, Address.show(outside) + " lies in no region");
  }

  @Test
  void findsAnEntryOfTheListThatIsNoChunk() {
    setNext(room + 8, Address.NULL);
    setNext(room, room + 8);
    assertBroken(Invariant.MS_14, "listed as free, but no chunk: [" + (room + 8) + "]");
  }

  private void assertBroken(Invariant invariant, String what) {
    assertThatThrownBy(this::verify)
        .isInstanceOf(InvariantViolation.class)
        .hasMessageContaining(invariant.id())
        .hasMessageContaining(what);
  }

  private void verify() {
    new FirstFitVerifier(allocator, system).verify();
  }

  private void setLength(int chunk, int length) {
    memory.set(chunk + FirstFitAllocator.LENGTH, length);
  }

  private void setNext(int chunk, int next) {
    memory.set(chunk + FirstFitAllocator.NEXT, next);
  }

  private static int chunkOf(int block) {
    return block - FirstFitAllocator.HEADER_WORDS;
  }
}
