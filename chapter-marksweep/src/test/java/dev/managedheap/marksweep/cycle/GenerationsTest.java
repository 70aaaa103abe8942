package dev.managedheap.marksweep.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
  private final Generations generations = new Generations(heap, Generations.MOST);
  private final GenerationVerifier verifier = new GenerationVerifier(heap, generations);

  @Test
  void tracksInTheYoungestGenerationInOrderOfBirth() {
    int first = heap.allocate(Kind.NODE, 0);
    int second = heap.allocate(Kind.NODE, 0);
    assertThat(generations.isTracked(first)).isFalse();
    assertThat(generations.generationOf(first)).isEqualTo(Generations.UNTRACKED);
    generations.track(first);
    generations.track(second);
    assertThat(generations.isTracked(first)).isTrue();
    assertThat(generations.generationOf(second)).isZero();
    assertThat(generations.generation(0).objects()).containsExactly(first, second);
    assertThat(generations.generation(0).size()).isEqualTo(2);
    verifier.verify();
  }

  @Test
  void untracksOnceAndIsContentToBeAskedAgain() {
    int object = heap.allocate(Kind.NODE, 0);
    generations.untrack(object);
    generations.track(object);
    generations.untrack(object);
    generations.untrack(object);
    assertThat(generations.isTracked(object)).isFalse();
    assertThat(generations.generation(0).objects()).isEmpty();
    assertThat(generations.words().get(object)).isZero();
    generations.track(object);
    verifier.verify();
  }

  @Test
  void refusesToTrackTwice() {
    int object = heap.allocate(Kind.NODE, 0);
    generations.track(object);
    assertThatThrownBy(() -> generations.track(object))
        .isInstanceOf(AlreadyTrackedException.class)
        .hasMessage(Address.show(object) + ": the cycle collector tracks this object already");
    assertThat(generations.generation(0).size()).isEqualTo(1);
    verifier.verify();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, Generations.MOST + 1})
  void refusesToHaveNoGenerationOrTooMany(int count) {
    assertThatThrownBy(() -> new Generations(heap, count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(count + " generations");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Generations.MOST})
  void hasNoGenerationOfThisNumber(int number) {
    assertThatThrownBy(() -> generations.generation(number))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no generation " + number + " of " + Generations.MOST);
  }

  @Test
  void numbersTheListsInOrder() {
    assertThat(generations.count()).isEqualTo(Generations.MOST);
    assertThat(generations.generation(2).number()).isEqualTo(2);
    assertThat(generations.permanent().number()).isEqualTo(Generations.MOST);
  }

  @Test
  void theVerifierFindsAnEntryWithoutALiveObject() {
    int object = heap.allocate(Kind.NODE, 0);
    generations.track(object);
    heap.set(object, Header.DYING);
    assertThatThrownBy(verifier::verify).hasMessageContaining("where no object lives");
  }

  @Test
  void theVerifierFindsAWordThatNamesAnotherPlace() {
    int object = heap.allocate(Kind.NODE, 0);
    generations.track(object);
    generations.words().set(object, Place.of(1, 0));
    assertThatThrownBy(verifier::verify).hasMessageContaining("whose word names another place");
  }

  @Test
  void theVerifierFindsATrackedObjectThatStandsInNoList() {
    generations.words().set(heap.allocate(Kind.NODE, 0), Place.of(0, 0));
    assertThatThrownBy(verifier::verify)
        .hasMessageContaining("CC-9 LIST-PARTITION: 1 objects are tracked, but 0 stand in lists");
  }

  @Test
  void theVerifierFindsWhatIsLeftOfACollection() {
    int object = heap.allocate(Kind.NODE, 0);
    generations.unreachable().add(object);
    assertThatThrownBy(verifier::verify).hasMessageContaining("left in the list of the unreach");
    generations.untrack(object);
    generations.words().set(object, Place.candidate(1));
    assertThatThrownBy(verifier::verify).hasMessageContaining("CC-5 FLAGS-RESET");
  }
}
