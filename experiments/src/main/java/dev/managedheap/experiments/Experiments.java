package dev.managedheap.experiments;

import dev.managedheap.experiments.counting.ChainRelease;
import dev.managedheap.experiments.counting.CountHistogram;
import dev.managedheap.experiments.counting.DeferredCounts;
import dev.managedheap.experiments.counting.LazySpace;
import dev.managedheap.experiments.counting.LongestOperation;
import dev.managedheap.experiments.frame.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All experiments, in the order of the catalogue. */
public final class Experiments {
  private final List<Experiment> all;

  /** The experiments; those that look at recordings find them below the root of the project. */
  public Experiments(Path root) {
    Path graphs = root.resolve("conformance/object-graphs");
    all =
        List.of(
            new LongestOperation(),
            new ChainRelease(),
            new LazySpace(),
            new DeferredCounts(),
            new CountHistogram(graphs));
  }

  /** All of them. */
  public List<Experiment> all() {
    return all;
  }

  /** The one with this id, such as E2, written large or small. */
  public Optional<Experiment> named(String id) {
    return all.stream().filter(one -> one.contract().id().equalsIgnoreCase(id)).findFirst();
  }
}
