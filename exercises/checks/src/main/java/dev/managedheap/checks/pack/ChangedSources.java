package dev.managedheap.checks.pack;

import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.notation.invariant.Invariant;
import java.util.List;

/**
 * The sources of an exercise with something changed: a planted bug, a variant, or a wrong answer.
 *
 * @param name what it is called
 * @param difference what is different
 * @param invariants of which a planted bug breaks one
 * @param properties which catch a planted bug; all, if there are none
 * @param sources all sources of the package
 */
public record ChangedSources(
    String name,
    String difference,
    List<Invariant> invariants,
    List<String> properties,
    List<SourceFile> sources) {

  /** Copies the lists. */
  public ChangedSources {
    invariants = List.copyOf(invariants);
    properties = List.copyOf(properties);
    sources = List.copyOf(sources);
  }
}
