package dev.managedheap.checks.run;

import java.util.Map;

/**
 * A version of the classes that a learner's property is tried on.
 *
 * @param name {@link #ORIGINAL}, or the name of a planted bug or of a correct variant
 * @param bug whether it is a planted bug
 * @param difference what is different in it, for a reader
 * @param classes its classes by name
 */
public record Version(String name, boolean bug, String difference, Map<String, byte[]> classes) {
  /** The name of the version that the learner sees. */
  public static final String ORIGINAL = "original";

  /** Copies the map. */
  public Version {
    classes = Map.copyOf(classes);
  }
}
