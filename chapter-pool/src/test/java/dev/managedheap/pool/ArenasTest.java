package dev.managedheap.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArenasTest {
  private final SystemMemory system = new SystemMemory(17 << 20, HeapWatcher.NOBODY);
  private final Arenas arenas = new Arenas(system, Arena.BYTES);

  @Test
  void slotsDoubleWhenAllAreInUse() {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      indices.add(arenas.take().index());
      assertThat(arenas.slots()).isEqualTo(i < 16 ? 16 : 32);
    }
    assertThat(indices).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  }

  @Test
  void theSlotThatBecameUnusedLastIsUsedFirst() {
    Arena first = arenas.take();
    Arena second = arenas.take();
    arenas.giveBack(first);
    arenas.giveBack(second);
    assertThat(arenas.take().index()).isEqualTo(1);
    assertThat(arenas.take().index()).isEqualTo(0);
    assertThat(arenas.take().index()).isEqualTo(2);
    assertThat(arenas.current()).isEqualTo(3);
    assertThat(arenas.highwater()).isEqualTo(3);
    assertThat(arenas.total()).isEqualTo(5);
  }

  @Test
  void withoutMemoryNoSlotIsUsed() {
    for (int i = 0; i < 17; i++) {
      arenas.take();
    }
    assertThatThrownBy(arenas::take).isInstanceOf(NoMemoryException.class);
    assertThat(arenas.current()).isEqualTo(17);
    assertThat(arenas.unused()).isSameAs(arenas.slot(17));
  }
}
