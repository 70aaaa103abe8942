package dev.managedheap.refcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import org.junit.jupiter.api.Test;

class FrameTest {
  private final CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
  private final ObjectHeap objects = heap.heap;
  private final ReferenceCounting counting = heap.counting;

  private int node() {
    return objects.allocate(Kind.NODE, 1);
  }

  @Test
  void whatAFrameOwnsIsReleasedInTheOrderInWhichItCame() {
    int first;
    int second;
    try (Frame frame = new Frame(counting)) {
      first = frame.own(node());
      second = frame.own(node());
      assertThat(frame.retain(first)).isEqualTo(first);
      assertThat(counting.count(first)).isEqualTo(2);
    }
    assertThat(heap.takeFreed()).containsExactly(second, first);
  }

  @Test
  void aFrameHoldsAnyNumberOfReferences() {
    try (Frame frame = new Frame(counting)) {
      for (int reference = 0; reference < 100; reference++) {
        frame.own(node());
      }
    }
    assertThat(heap.takeFreed()).hasSize(100);
  }

  @Test
  void whatLeavesEarlyIsTheLastReferenceToTheObject() {
    int passed;
    try (Frame frame = new Frame(counting)) {
      int first = frame.own(node());
      int second = frame.own(node());
      frame.retain(first);
      frame.release(first);
      assertThat(counting.count(first)).isEqualTo(1);
      frame.release(first);
      assertThat(heap.takeFreed()).containsExactly(first);
      passed = frame.passOn(second);
    }
    assertThat(objects.isLive(passed)).isTrue();
  }

  @Test
  void aBorrowedReferenceIsNotTheFramesToGiveUp() {
    try (Frame frame = new Frame(counting)) {
      int box = frame.own(node());
      counting.storeOwned(box, 0, node());
      int borrowed = counting.load(box, 0);
      for (Runnable misuse :
          new Runnable[] {() -> frame.release(borrowed), () -> frame.passOn(borrowed)}) {
        assertThatThrownBy(misuse::run)
            .isInstanceOf(BorrowedReferenceException.class)
            .hasMessageStartingWith(Address.show(borrowed))
            .hasMessageContaining("whose count is 1");
      }
      assertThat(counting.count(borrowed)).isEqualTo(1);
    }
    assertThat(objects.cells().size()).isZero();
  }

  @Test
  void aClosedFrameOwnsNothingAndTakesNothing() {
    Frame frame = new Frame(counting);
    frame.own(node());
    frame.close();
    int object = node();
    counting.makeImmortal(object);
    for (Runnable misuse :
        new Runnable[] {
          () -> frame.own(object),
          () -> frame.retain(object),
          () -> frame.release(object),
          () -> frame.passOn(object)
        }) {
      assertThatThrownBy(misuse::run)
          .isInstanceOf(ClosedFrameException.class)
          .hasMessageStartingWith(Address.show(object))
          .hasMessageContaining("whose count is 4294967295");
    }
    assertThatThrownBy(frame::close)
        .isInstanceOf(ClosedFrameException.class)
        .hasMessageContaining("its 1 references");
  }

  @Test
  void whenOneReferenceIsGoneAlreadyTheOthersAreReleasedAllTheSame() {
    Frame frame = new Frame(counting);
    int stolen = frame.own(node());
    int alsoStolen = frame.own(node());
    int last = frame.own(node());
    counting.release(stolen);
    counting.release(alsoStolen);
    assertThatThrownBy(frame::close)
        .isInstanceOf(ReleasedObjectException.class)
        .hasMessageStartingWith(Address.show(stolen));
    assertThat(objects.isLive(last)).isFalse();
    heap.verify();
  }

  @Test
  void aCallReturnsAnOwnedReferenceOrNull() {
    int box = node();
    counting.storeOwned(box, 0, node());
    int returned = Frame.call(counting, frame -> counting.load(box, 0));
    assertThat(counting.count(returned)).isEqualTo(2);
    assertThat(Frame.call(counting, frame -> Address.NULL)).isEqualTo(Address.NULL);
    assertThatThrownBy(() -> Frame.call(counting, frame -> box + 1))
        .hasMessageContaining("inside the object");
  }
}
