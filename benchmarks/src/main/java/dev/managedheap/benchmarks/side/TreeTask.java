package dev.managedheap.benchmarks.side;

import dev.managedheap.benchmarks.workload.Trees;

/** Complete binary trees, built and dropped one after the other. */
final class TreeTask implements Task {
  private static final int WARM_UP_LEVELS = 12;
  private static final int WARM_UP_TREES = 1000;

  private final int levels;
  private final int count;
  private final int leastBytes;
  private final Trees trees;

  TreeTask(int levels, int count, int leastBytes) {
    this.levels = levels;
    this.count = count;
    this.leastBytes = leastBytes;
    this.trees = new Trees(leastBytes);
  }

  @Override
  public void check(Says says) {
    Trees checked = new Trees(leastBytes);
    int tree = checked.build(levels);
    says.check("nodes", checked.liveNodes());
    says.fact("bytes", checked.arenaBytes());
    says.fact("objectBytes", checked.nodeBytes(tree));
    checked.drop(tree);
    says.fact("blocksLeft", checked.liveNodes());
  }

  /**
   * Many trees of four pools first: one large one would leave its loops in the code of their
   * beginning, and trees of one pool let it seem sure that no arena ever goes.
   */
  @Override
  public void warmUp() {
    churn(Math.min(levels, WARM_UP_LEVELS), WARM_UP_TREES);
    churn(levels, 2 * count);
  }

  @Override
  public void run(Stopwatch watch) {
    watch.start();
    churn(levels, count);
    watch.stop();
    if (trees.liveNodes() != 0) {
      throw new IllegalStateException(trees.liveNodes() + " nodes are left over");
    }
  }

  private void churn(int treeLevels, int number) {
    for (int tree = 0; tree < number; tree++) {
      trees.drop(trees.build(treeLevels));
    }
  }
}
