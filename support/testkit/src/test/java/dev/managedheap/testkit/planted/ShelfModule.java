package dev.managedheap.testkit.planted;

import java.nio.file.Path;
import java.util.List;

/** The tests' own sources as a module with planted bugs: the mechanism is {@code shelf.Shelf}. */
public final class ShelfModule {
  private static final Path TESTKIT = Path.of("").toAbsolutePath();

  private ShelfModule() {}

  /** The module with the planted bugs that are as they should be. */
  public static ModuleUnderTest good(Path evidence) {
    return with("good", evidence);
  }

  /** The module with planted bugs each of which is wrong in its own way. */
  public static ModuleUnderTest bad(Path evidence) {
    return with("bad", evidence);
  }

  private static ModuleUnderTest with(String patches, Path evidence) {
    return new ModuleUnderTest(
        "shelf",
        TESTKIT.resolve("src/test/java"),
        List.of(TESTKIT.resolve("target/test-classes")),
        TESTKIT.resolve("src/test/planted").resolve(patches),
        evidence);
  }

  /** The file of one of the wrong patches. */
  static Path badPatch(String name) {
    return bad(TESTKIT).patches().resolve(name);
  }
}
