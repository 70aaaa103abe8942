package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts a side in a process of its own. */
interface Launcher {
  /**
   * Lets the side do the works in so many runs.
   *
   * @throws BrokenSideException if it fails, or does not say what it must
   */
  List<SideOutput.Of> run(Side side, int runs, List<Path> works)
      throws IOException, InterruptedException, BrokenSideException;
}
