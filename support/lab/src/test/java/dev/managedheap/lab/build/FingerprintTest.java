package dev.managedheap.lab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path root = Path.of("");
  private Path source = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(
        root.resolve("pom.xml"),
        "<modules>\n  <module>one</module>\n  <module>support/two</module>\n</modules>\n");
    for (String module : Fingerprint.modules(root)) {
      Files.createDirectories(root.resolve(module).resolve("src/main/java"));
      Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>");
    }
    source = Files.writeString(root.resolve("support/two/src/main/java/A.java"), "class A {}");
  }

  @Test
  void theModulesAreThoseOfTheRoot() throws IOException {
    assertThat(Fingerprint.modules(root)).containsExactly("one", "support/two");
  }

  @Test
  void itIsTheSameAsLongAsNothingChanges() throws IOException {
    String before = Fingerprint.of(root);
    assertThat(before).matches("[0-9a-f]{16}");
    Files.createDirectories(root.resolve("one/target/classes"));
    Files.writeString(root.resolve("one/target/classes/A.class"), "x");
    Files.createDirectories(root.resolve("one/src/planted"));
    Files.writeString(root.resolve("one/src/planted/R1.planted"), "bug: R1");
    Files.writeString(root.resolve("support/two/src/main/java/.A.java.swp"), "x");
    Files.writeString(root.resolve("support/two/src/main/java/A.java~"), "x");
    assertThat(Fingerprint.of(root)).isEqualTo(before);
  }

  @Test
  void itChangesWithTheTimeAndTheSizeOfASource() throws IOException {
    FileTime time = Files.getLastModifiedTime(source);
    String before = Fingerprint.of(root);
    Files.setLastModifiedTime(source, FileTime.fromMillis(time.toMillis() + 1000));
    String touched = Fingerprint.of(root);
    assertThat(touched).isNotEqualTo(before);
    Files.setLastModifiedTime(source, time);
    assertThat(Fingerprint.of(root)).isEqualTo(before);
    Files.writeString(source, "class A { }");
    Files.setLastModifiedTime(source, time);
    assertThat(Fingerprint.of(root)).isNotEqualTo(before);
  }

  @Test
  void itChangesWithANewSourceARenamedOneAndAPom() throws IOException {
    String before = Fingerprint.of(root);
    Files.createDirectories(root.resolve("one/src/test/java"));
    Path test = Files.writeString(root.resolve("one/src/test/java/T.java"), "class T {}");
    String withTest = Fingerprint.of(root);
    assertThat(withTest).isNotEqualTo(before);
    Files.move(test, test.resolveSibling("U.java"));
    assertThat(Fingerprint.of(root)).isNotIn(before, withTest);
    Files.delete(test.resolveSibling("U.java"));
    assertThat(Fingerprint.of(root)).isEqualTo(before);
    Files.writeString(root.resolve("one/pom.xml"), "<project></project>");
    assertThat(Fingerprint.of(root)).isNotEqualTo(before);
  }
}
