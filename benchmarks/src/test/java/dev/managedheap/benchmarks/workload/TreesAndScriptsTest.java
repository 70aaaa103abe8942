package dev.managedheap.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.pool.Arena;
import org.junit.jupiter.api.Test;

class TreesAndScriptsTest {
  @Test
  void aTreeTakesWhatItsNodesTakeAndIsDroppedWholly() {
    checkTree(new Trees(), 16);
    checkTree(new Trees(64), 64);
  }

  private static void checkTree(Trees trees, int nodeBytes) {
    int tree = trees.build(10);
    assertThat(trees.liveNodes()).isEqualTo(Trees.nodes(10)).isEqualTo(1023);
    assertThat(trees.nodeBytes(tree)).isEqualTo(nodeBytes);
    assertThat(trees.arenaBytes()).isPositive();
    trees.drop(tree);
    assertThat(trees.liveNodes()).isZero();
  }

  @Test
  void aScriptDoesTheSameEachTime() {
    HeapScript script = HeapScript.of(120_000, 3);
    HeapRun run = new HeapRun(script);
    int[] survivors = new int[2];
    long[] collections = new long[3];
    for (int time = 0; time < 2; time++) {
      run.begin();
      long before = run.collections(0);
      run.measured();
      collections[time] = run.collections(0) - before;
      survivors[time] = run.survivors();
      assertThat(run.end()).isZero();
    }
    assertThat(survivors[0]).isEqualTo(survivors[1]).isBetween(1, script.created());
    assertThat(collections[0]).isEqualTo(collections[1]).isGreaterThan(2);
    assertThat(run.arenaBytes()).isEqualTo(Arena.BYTES); // the last one is kept
  }
}
