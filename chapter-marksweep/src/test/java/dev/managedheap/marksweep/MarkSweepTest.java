package dev.managedheap.marksweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.managedheap.marksweep.rig.Form;
import dev.managedheap.marksweep.rig.TracingHeap;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkSweepTest {
  @ParameterizedTest
  @EnumSource
  void anEmptyHeapHasNoGarbage(Form form) {
    assertThat(TracingHeap.verified(form).collect()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aRingDiesWithItsLastRoot(Form form) {
    TracingHeap heap = TracingHeap.verified(form);
    int first = heap.allocate(1);
    int second = heap.allocate(1);
    heap.store(first, 0, second);
    heap.store(second, 0, first);
    heap.endOfOperation(second);
    heap.bind(0, second);
    assertThat(heap.collect()).isZero();
    assertThat(heap.objects()).containsExactly(first, second);
    heap.bind(0, 0);
    assertThat(heap.collect()).isEqualTo(2);
    assertThat(heap.objects()).isEmpty();
    heap.verify();
  }

  @ParameterizedTest
  @EnumSource
  void whatOneObjectHoldsIsMarkedHoweverMuchItIs(Form form) {
    TracingHeap heap = TracingHeap.verified(form);
    int wide = heap.allocate(1_000);
    heap.bind(0, wide);
    for (int slot = 0; slot < 1_000; slot++) {
      heap.store(wide, slot, heap.allocate(0));
    }
    heap.endOfOperation(wide);
    int garbage = heap.allocate(0);
    heap.endOfOperation(garbage);
    assertThat(heap.collect()).isEqualTo(1);
    assertThat(heap.objects()).hasSize(1_001).doesNotContain(garbage);
  }

  @ParameterizedTest
  @EnumSource
  void theHeapMayGrowBetweenCollections(Form form) {
    TracingHeap heap = TracingHeap.verified(form);
    int root = heap.allocate(FirstFitAllocator.REGION_BYTES / 8);
    heap.bind(0, root);
    assertThat(heap.collect()).isZero();
    int far = heap.allocate(FirstFitAllocator.REGION_BYTES);
    heap.store(root, 0, far);
    heap.endOfOperation(far);
    assertThat(heap.collect()).isZero();
    heap.store(root, 0, 0);
    assertThat(heap.collect()).isEqualTo(1);
    heap.verify();
  }

  @ParameterizedTest
  @EnumSource
  void aCollectionThatFailsDoesNotEndAllOthers(Form form) {
    TracingHeap heap = new TracingHeap(form);
    TracingCollector failing =
        form.collector(
            heap.heap(),
            heap.roots(),
            object -> {
              throw new IllegalStateException("it cannot be freed");
            },
            HeapWatcher.NOBODY);
    heap.endOfOperation(heap.allocate(0));
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThat(catchThrowable(failing::collect)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(heap.collect()).isEqualTo(1);
  }
}
