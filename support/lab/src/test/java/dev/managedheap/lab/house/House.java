package dev.managedheap.lab.house;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules of the project by floor: the table of the design, as data. */
final class House {
  /** The floors from the lowest to the highest; some of the rooms are still empty. */
  static final List<Module> MODULES =
      List.of(
          new Module(0, "support/tally", "tally", false),
          new Module(0, "support/notation", "notation", true),
          new Module(1, "support/testkit", "testkit", false),
          new Module(1, "chapter-memory", "memory", true),
          new Module(2, "chapter-refcount", "refcount", true),
          new Module(2, "chapter-marksweep", "marksweep", true),
          new Module(2, "chapter-pool", "pool", true),
          new Module(3, "capstone", "capstone", true),
          new Module(4, "support/figures", "figures", true),
          new Module(4, "support/browser-guard", "browserguard", false),
          new Module(4, "experiments", "experiments", false),
          new Module(4, "exercises/solutions", "exercises", false),
          new Module(4, "exercises/checks", "checks", false),
          new Module(5, "support/lab", "lab", false),
          new Module(5, "benchmarks", "benchmarks", false),
          new Module(6, "docs", "docs", false),
          new Module(7, "support/verdict", "verdict", false));

  /** What tests may use besides the floors below their own. */
  private static final Set<String> FOR_TESTS = Set.of("testkit", "tally");

  /** The one pair on a floor of which one knows the other: checks are written of solutions. */
  private static final String CHECKS = "checks";

  private static final String SOLUTIONS = "exercises";

  private House() {}

  /**
   * A module.
   *
   * @param floor a module uses only modules of lower floors, so those of one floor do not know one
   *     another
   * @param directory where it stands, from the root
   * @param packageName its packages begin with {@code dev.managedheap.} and this
   * @param browser whether its main code is compiled for the browser, too
   */
  record Module(int floor, String directory, String packageName, boolean browser) {
    /** Its name in a {@code pom.xml}. */
    String artifact() {
      return directory.substring(directory.lastIndexOf('/') + 1);
    }

    boolean mayUse(Module other, boolean inTests) {
      return other.equals(this)
          || other.floor < floor
          || (packageName.equals(CHECKS) && other.packageName.equals(SOLUTIONS))
          || (inTests && FOR_TESTS.contains(other.packageName) && other.floor <= floor);
    }
  }

  static Optional<Module> ofPackage(String packageName) {
    return MODULES.stream().filter(module -> module.packageName.equals(packageName)).findFirst();
  }

  static Optional<Module> ofDirectory(String directory) {
    return MODULES.stream().filter(module -> module.directory.equals(directory)).findFirst();
  }

  static Optional<Module> ofArtifact(String artifact) {
    return MODULES.stream().filter(module -> module.artifact().equals(artifact)).findFirst();
  }
}
