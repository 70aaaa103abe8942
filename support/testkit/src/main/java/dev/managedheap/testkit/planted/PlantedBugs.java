package dev.managedheap.testkit.planted;

import dev.managedheap.testkit.property.PropertySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The planted bugs and variants of a module, as tests: each bug must be caught on every seed by the
 * unmodified property with the invariant that its patch names, each variant must be accepted.
 *
 * <p>A bug is tried on {@value #DEFAULT_SEEDS} seeds, or as many as the system property {@code
 * managedheap.planted.seeds} says; a variant on {@value #VARIANT_SEEDS}, since it runs all cases. A
 * run that takes more than {@value #DEFAULT_LIMIT} seconds ({@code managedheap.planted.limit})
 * counts as endless: that is the last resort, a property has a step budget of its own. The results
 * are kept in {@code target/planted-bugs.tsv}.
 */
public final class PlantedBugs {
  /** On how many seeds a bug must be caught. */
  public static final int DEFAULT_SEEDS = 20;

  /** On how many seeds a variant must be accepted. */
  public static final int VARIANT_SEEDS = 2;

  /** After how many seconds a run counts as endless. */
  public static final int DEFAULT_LIMIT = 60;

  private final ModuleUnderTest module;
  private int seeds = Integer.getInteger("managedheap.planted.seeds", DEFAULT_SEEDS);
  private Duration limit =
      Duration.ofSeconds(Integer.getInteger("managedheap.planted.limit", DEFAULT_LIMIT));

  private PlantedBugs(ModuleUnderTest module) {
    this.module = module;
  }

  /** The planted bugs of the module. */
  public static PlantedBugs in(ModuleUnderTest module) {
    return new PlantedBugs(module);
  }

  /** The planted bugs of the module in the directory, laid out as Maven does. */
  public static PlantedBugs in(Path moduleDirectory) {
    return in(ModuleUnderTest.at(moduleDirectory));
  }

  /**
   * The planted bugs of the module that a test class belongs to.
   *
   * @throws IllegalStateException if it belongs to none
   */
  public static PlantedBugs of(Class<?> testClass) {
    return in(ModuleUnderTest.of(testClass));
  }

  /** Sets the number of seeds for a bug, and after how long a run counts as endless. */
  public PlantedBugs with(int numberOfSeeds, Duration endless) {
    seeds = numberOfSeeds;
    limit = endless;
    return this;
  }

  /**
   * One test a bug and variant, the bugs first.
   *
   * @throws IllegalStateException if there is none, so that a test never passes for lack of bugs
   */
  public Stream<DynamicTest> dynamicTests() {
    List<Path> files = PatchFiles.of(module);
    if (files.isEmpty()) {
      throw new IllegalStateException("no planted bugs stand in " + module.patches());
    }
    PropertySettings settings = PropertySettings.DEFAULT;
    ShippedClass shipped = new ShippedClass(module, settings, limit);
    Trial trial = new Trial(module, shipped, settings, limit);
    Evidence evidence = new Evidence(module.evidence());
    return files.stream().map(file -> dynamicTest(file, trial, evidence)).onClose(shipped::close);
  }

  private DynamicTest dynamicTest(Path file, Trial trial, Evidence evidence) {
    try {
      Patch patch = PatchReader.read(file);
      return DynamicTest.dynamicTest(
          patch.claim(), file.toUri(), () -> check(patch, trial, evidence));
    } catch (PatchException malformed) {
      return DynamicTest.dynamicTest(
          file.getFileName() + " is a patch",
          file.toUri(),
          () -> {
            throw new AssertionError(malformed.getMessage());
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void check(Patch patch, Trial trial, Evidence evidence) {
    TrialResult result;
    try {
      result = trial.of(patch, patch.kind() == Patch.Kind.BUG ? seeds : VARIANT_SEEDS);
    } catch (PatchException doesNotApply) {
      throw new AssertionError(doesNotApply.getMessage());
    }
    evidence.add(result);
    result
        .complaint()
        .ifPresent(
            complaint -> {
              throw new AssertionError(complaint);
            });
  }
}
