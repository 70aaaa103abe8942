package dev.managedheap.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchWordsTest {
  @Test
  void withoutWordsEverythingIsMeasuredBesidePython313() {
    BenchWords words = BenchWords.parse(List.of());
    assertThat(words.groups()).containsExactly(Group.values());
    assertThat(words.against()).isEqualTo("python3.13");
    assertThat(words.rounds()).isEqualTo(9);
    assertThat(words.out()).isEqualTo(Path.of("target/bench"));
    assertThat(BenchWords.parse(List.of("all")).groups()).containsExactly(Group.values());
  }

  @Test
  void everyWordIsRead() {
    BenchWords words =
        BenchWords.parse(
            List.of("pool", "--quick", "--against", "python3.12", "--out", "there", "--root", "x"));
    assertThat(words.groups()).containsExactly(Group.POOL);
    assertThat(words.rounds()).isEqualTo(3);
    assertThat(words.against()).isEqualTo("python3.12");
    assertThat(words.out()).isEqualTo(Path.of("there"));
    assertThat(words.root()).isEqualTo(Path.of("x"));
  }

  @Test
  void whatIsNotKnownIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchWords.parse(List.of("pols")))
        .withMessageContaining("'pols'")
        .withMessageContaining("pool, refcount, collect, heap or all");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchWords.parse(List.of("--out")))
        .withMessage("--out needs a value");
  }
}
