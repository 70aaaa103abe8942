package dev.managedheap.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.managedheap.benchmarks.workload.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final Work TREES = Work.trees(3, 2);
  private static final List<NamedWork> WORKS = List.of(new NamedWork("tree", "a tree", TREES, 10));
  private static final List<Side> BOTH = List.of(Side.TUPLES, Side.COUNTING);

  @TempDir private Path folder;
  private final List<Side> started = new ArrayList<>();

  /** A side that read the work, counted so many nodes, and took so long for its two runs. */
  private static SideOutput.Of said(long nodes, long first, long second) {
    return said(TREES.hash(), Map.of("nodes", nodes), first, second);
  }

  private static SideOutput.Of said(
      String input, Map<String, Long> checks, long first, long second) {
    return new SideOutput.Of(
        input, checks, Map.of("objectBytes", 32L), List.of(first, second), List.of(900L, 1100L));
  }

  private List<Row> compare(List<Side> sides, int rounds, Launcher launcher)
      throws IOException, InterruptedException, BrokenSideException {
    Launcher recording =
        (side, runs, works) -> {
          started.add(side);
          assertThat(Work.read(works.get(0)).hash()).isEqualTo(TREES.hash());
          return launcher.run(side, runs, works);
        };
    return new Comparison(Group.REFCOUNT, sides, WORKS, recording, line -> {}).run(rounds, folder);
  }

  @Test
  void theRatioIsTheMiddleOfTheRounds() throws Exception {
    int[] round = {0};
    long[] slower = {1, 1, 5}; // in the last round the machine is busy with something else
    List<Row> rows =
        compare(
            BOTH,
            3,
            (side, runs, works) -> {
              long factor = slower[round[0]++ / 2];
              return List.of(
                  side == Side.TUPLES ? said(7, 100 * factor, 100 * factor) : said(7, 30, 50));
            });
    Row reference = rows.get(0);
    assertThat(reference.side()).isEqualTo(Side.TUPLES);
    assertThat(reference.ratio()).isEmpty();
    Row ours = rows.get(1);
    assertThat(ours.ratio().orElseThrow()).isEqualTo(0.4, within(1e-9));
    assertThat(ours.ratioLow()).isEqualTo(0.08, within(1e-9));
    assertThat(ours.ratioHigh()).isEqualTo(0.4, within(1e-9));
    assertThat(ours.time().median()).isEqualTo(4); // nanoseconds a node
    assertThat(ours.bytes().orElseThrow()).isEqualTo(32);
    assertThat(ours.goal()).hasValue(0.25);
    assertThat(ours.isMet()).isFalse();
  }

  @Test
  void everySideRunsOnceInEachRound() throws Exception {
    compare(BOTH, 5, (side, runs, works) -> List.of(said(7, 1, 1)));
    assertThat(started).hasSize(10);
    for (int round = 0; round < 5; round++) {
      assertThat(started.subList(2 * round, 2 * round + 2))
          .containsExactlyInAnyOrderElementsOf(BOTH);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theOrderIsShuffledAnew() throws Exception {
    compare(BOTH, 20, (side, runs, works) -> List.of(said(7, 1, 1)));
    long first = 0;
    for (int round = 0; round < 20; round++) {
      first += started.get(2 * round) == Side.TUPLES ? 1 : 0;
    }
    assertThat(first).isBetween(5L, 15L);
  }

  @Test
  void withoutTheReferenceThereIsNoRatioAndNoJudgement() throws Exception {
    List<Row> rows =
        compare(List.of(Side.COUNTING), 1, (side, runs, works) -> List.of(said(7, 1, 1)));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).ratio()).isEmpty();
    assertThat(rows.get(0).isJudged()).isFalse();
  }

  @Test
  void sidesThatDidNotDoTheSameAreRefused() {
    assertThatExceptionOfType(BrokenSideException.class)
        .isThrownBy(
            () ->
                compare(
                    BOTH,
                    1,
                    (side, runs, works) -> List.of(said(side == Side.TUPLES ? 7 : 6, 1, 1))))
        .withMessageContaining("a tree: ")
        .withMessageContaining("did not do the same: nodes is ");
  }

  @Test
  void aSideThatChangesFromRoundToRoundIsRefused() {
    int[] nodes = {7};
    assertThatExceptionOfType(BrokenSideException.class)
        .isThrownBy(
            () ->
                compare(
                    List.of(Side.COUNTING),
                    2,
                    (side, runs, works) -> List.of(said(nodes[0]++, 1, 1))));
  }

  @Test
  void sidesThatReadDifferentWorkAreRefused() {
    assertThatExceptionOfType(BrokenSideException.class)
        .isThrownBy(
            () ->
                compare(
                    BOTH,
                    1,
                    (side, runs, works) -> List.of(said("other", Map.of("nodes", 7L), 1, 1))))
        .withMessageContaining("did not read the same work");
  }

  @Test
  void sidesThatSayNothingInCommonAreRefused() {
    assertThatExceptionOfType(BrokenSideException.class)
        .isThrownBy(
            () ->
                compare(
                    BOTH,
                    1,
                    (side, runs, works) ->
                        List.of(said(TREES.hash(), Map.of(side.word(), 7L), 1, 1))))
        .withMessageContaining("said nothing that could be compared");
  }
}
