package dev.managedheap.testkit.allocator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorOperation.AllocateZeroed;
import dev.managedheap.testkit.allocator.AllocatorOperation.Free;
import dev.managedheap.testkit.allocator.AllocatorOperation.FreeEvery;
import dev.managedheap.testkit.allocator.AllocatorOperation.Reallocate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocatorScriptTest {
  @Test
  void aScriptIsReadLineByLine() {
    assertThat(
            AllocatorScript.of(
                    """
                    # all there is
                    allocate 24
                    allocate 24 times 700   # a burst

                    zeroed 3
                    reallocate 2 40
                    free 3
                    free 3 times 40
                    free every 2
                    """)
                .operations())
        .containsExactly(
            new Allocate(24, 1),
            new Allocate(24, 700),
            new AllocateZeroed(3),
            new Reallocate(2, 40),
            new Free(3, 1),
            new Free(3, 40),
            new FreeEvery(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alocate 3",
        "allocate",
        "allocate x",
        "allocate 3 4",
        "reallocate 3",
        "zeroed 3 times 2",
        "free every 0",
        "free 1234567890",
        "free -1",
        "allocate 3 times"
      })
  void whatIsNoOperationIsRefused(String line) {
    assertThatThrownBy(() -> AllocatorScript.of("free 0\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + line + "'");
  }

  @Test
  void blocksCountFromTheOldestModuloHowManyLive() {
    assertThat(performed("allocate 16 times 3", "free 4", "reallocate 5 32", "free 9 times 9"))
        .containsExactly("+16", "+16", "+16", "-1", "1:32", "-1", "-0");
    assertThat(performed("free 3", "reallocate 1 1", "free every 2", "zeroed 8"))
        .containsExactly("0+8");
  }

  @Test
  void freeEveryLeavesHoles() {
    assertThat(performed("allocate 1 times 5", "free every 2")).endsWith("-0", "-1", "-2");
    assertThat(performed("allocate 1 times 3", "free every 1")).endsWith("-0", "-0", "-0");
  }

  private static List<String> performed(String... lines) {
    List<String> performed = new ArrayList<>();
    AllocatorOperation.Steps steps =
        new AllocatorOperation.Steps() {
          private int live;

          @Override
          public void allocate(int bytes) {
            performed.add("+" + bytes);
            live++;
          }

          @Override
          public void allocateZeroed(int bytes) {
            performed.add("0+" + bytes);
            live++;
          }

          @Override
          public void reallocate(int which, int bytes) {
            performed.add(which + ":" + bytes);
          }

          @Override
          public void free(int which) {
            performed.add("-" + which);
            live--;
          }

          @Override
          public int live() {
            return live;
          }
        };
    AllocatorScript.of(String.join("\n", lines)).operations().forEach(o -> o.perform(steps));
    return performed;
  }
}
