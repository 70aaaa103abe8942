package dev.managedheap.benchmarks.side;

import dev.managedheap.benchmarks.workload.BlockReplay;
import dev.managedheap.benchmarks.workload.BlockTrace;
import dev.managedheap.benchmarks.workload.CheckedReplay;
import dev.managedheap.pool.LinkPolicy;

/** A trace of blocks through our pools. */
final class ReplayTask implements Task {
  private static final int WARM_UP_RUNS = 6;

  private final BlockTrace trace;
  private final LinkPolicy policy;
  private final BlockReplay replay;

  ReplayTask(BlockTrace trace, LinkPolicy policy) {
    this.trace = trace;
    this.policy = policy;
    this.replay = new BlockReplay(trace, policy);
  }

  @Override
  public void check(Says says) {
    CheckedReplay checked = new CheckedReplay(trace, policy);
    says.check("liveBytes", checked.liveBytes());
    says.check("liveBlocks", checked.liveBlocks());
    says.check("intact", checked.intact());
    says.check("left", checked.left());
    says.fact("peakBytes", checked.peakBytes());
    says.fact("peakBlocks", checked.peakBlocks());
  }

  @Override
  public void warmUp() {
    Stopwatch unread = new Stopwatch();
    for (int run = 0; run < WARM_UP_RUNS; run++) {
      run(unread);
    }
  }

  @Override
  public void run(Stopwatch watch) {
    replay.before();
    watch.start();
    replay.measured();
    watch.stop();
    replay.after();
    if (replay.liveBlocks() != 0) {
      throw new IllegalStateException(replay.liveBlocks() + " blocks are left over");
    }
  }
}
