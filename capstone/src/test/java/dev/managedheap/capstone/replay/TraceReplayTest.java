package dev.managedheap.capstone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.pool.LinkPolicy;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recorded programs, block for block. */
class TraceReplayTest {
  @ParameterizedTest
  @CsvSource({
    "trees, 7, 157597",
    "raytrace, 2, 79065",
    "events, 3, 141470",
    "astcompile, 12, 332799",
    "json, 21, 2658602"
  })
  void everyBlockLiesWhereCPythonPutIt(String name, int arenasPeak, long smallBlocks)
      throws IOException {
    Recording recording = Recording.of(name);
    ReplayResult result = recording.replay(LinkPolicy.FRONT);
    assertThat(result.firstDifference()).isEmpty();
    assertThat(result.equal()).isTrue();
    assertThat(result.misplacedBlocks()).isZero();
    assertThat(result.arenaEventsEqual()).isTrue();
    assertThat(result.statsEqualAtAllMarks()).isTrue();
    assertThat(result.totalsEqual()).isTrue();
    assertThat(result.placeHash()).isEqualTo(recording.facts().placeHash());
    assertThat(result.arenasPeak()).isEqualTo(arenasPeak);
    assertThat(result.smallBlocks()).isEqualTo(smallBlocks);
  }

  @Test
  void linkedAtTheBackMostBlocksLieElsewhereInAsManyArenas() throws IOException {
    ReplayResult result = Recording.of("raytrace").replay(LinkPolicy.BACK);
    assertThat(result.equal()).isFalse();
    assertThat(result.misplacedBlocks()).isEqualTo(result.smallBlocks());
    assertThat(result.statsEqualAtAllMarks()).isFalse();
    assertThat(result.arenaEventsEqual()).isTrue();
    assertThat(result.totalsEqual()).isTrue();
    assertThat(result.firstDifference())
        .isEqualTo(
            "event 21530: the hash over the places of the small blocks since the last checkpoint:"
                + " expected 59440a4ea73fd437, found another");
  }
}
