package dev.managedheap.testkit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.graph.ObjectGraph;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
  private final Map<Integer, int[]> slots = new TreeMap<>();

  private int[] slotsOf(int object) {
    return Objects.requireNonNull(slots.get(object), "nothing stands there");
  }

  private ObjectGraph withRoots(int... roots) {
    return new ObjectGraph() {
      @Override
      public int[] objects() {
        return slots.keySet().stream().mapToInt(Integer::intValue).toArray();
      }

      @Override
      public int slotCount(int object) {
        return slotsOf(object).length;
      }

      @Override
      public int slot(int object, int index) {
        return slotsOf(object)[index];
      }

      @Override
      public int[] roots() {
        return roots;
      }
    };
  }

  @Test
  void nothingIsReachedWithoutRoots() {
    slots.put(4, new int[] {4});
    assertThat(Reachability.reachable(withRoots())).isEmpty();
    assertThat(Reachability.reachable(withRoots(0, 0))).isEmpty();
  }

  @Test
  void slotsAreFollowedThroughCyclesToTheLast() {
    slots.put(4, new int[] {0, 8});
    slots.put(8, new int[] {4, 0, 12});
    slots.put(12, new int[] {12});
    slots.put(16, new int[] {4});
    assertThat(Reachability.reachable(withRoots(0, 4))).containsExactly(4, 8, 12);
    assertThat(Reachability.reachable(withRoots(16))).containsExactly(4, 8, 12, 16);
  }

  @Test
  void aDanglingReferenceIsShownAndNotFollowed() {
    slots.put(4, new int[] {20});
    assertThat(Reachability.reachable(withRoots(4, 24))).containsExactly(4, 20, 24);
  }

  @Test
  void aLongListNeedsNoStack() {
    for (int i = 1; i <= 100_000; i++) {
      slots.put(i, new int[] {i % 100_000 + 1});
    }
    assertThat(Reachability.reachable(withRoots(1))).hasSize(100_000);
  }
}
