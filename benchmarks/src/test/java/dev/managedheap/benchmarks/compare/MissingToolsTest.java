package dev.managedheap.benchmarks.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MissingToolsTest {
  private static final Path ROOT = Path.of(System.getProperty("managedheap.root", ".."));

  @TempDir private Path folder;

  @Test
  void withAnEmptyPathOursAreMeasuredAloneAndItIsSaidWhatToInstall() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> words =
        List.of(
            "refcount",
            "--against",
            "python3.99",
            "--rounds",
            "1",
            "--scale",
            "512",
            "--root",
            ROOT.toString(),
            "--out",
            folder.toString());
    int code =
        new Bench(BenchWords.parse(words), new Programs(""), new PrintStream(said, true, UTF_8))
            .run();
    assertThat(code).isZero();
    assertThat(said.toString(UTF_8))
        .contains("Only a part can be compared: there is no python3.99 on the search path.")
        .contains("Debian, Ubuntu  apt-get install python3.99 python3.99-dev")
        .contains("macOS           brew install python@3.99")
        .contains("pyenv           pyenv install 3.13.0, then --against")
        .contains("there is no compiler of C on the search path: none of cc, gcc, clang.")
        .contains("xcode-select --install")
        .contains("our counting, 64 bytes a node")
        .contains("No goal could be judged: a ratio counts only where both sides ran.")
        .doesNotContain("PyTuple");
    String json = Files.readString(folder.resolve("bench.json"));
    assertThat(JsonParser.parseString(json).isJsonObject()).isTrue();
    assertThat(folder.resolve("bench.svg")).content().startsWith("<svg ");
  }

  @Test
  void aPlaceWithoutAPythonIsNamed() {
    assertThat(missing("/nowhere/python3.13").what())
        .isEqualTo("there is no program /nowhere/python3.13");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPythonWithoutHeadersIsNamed() throws IOException {
    Path python = script("echo cpython; echo 3.13.0; echo /nowhere/include; echo plain; echo -O3");
    assertThat(missing(python.toString()).what())
        .isEqualTo(
            "the headers of %s are missing: there is no /nowhere/include/Python.h"
                .formatted(python));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPythonOfAnotherKindIsRefused() throws IOException {
    Path debug = script("echo cpython; echo 3.13.0; echo /include; echo debug; echo -O0");
    assertThat(missing(debug.toString()).what()).contains("is cpython (debug)");
    Path pypy = script("echo pypy; echo 3.10.0; echo /include; echo plain; echo -O2");
    assertThat(missing(pypy.toString()).what()).contains("is pypy (plain)");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aProgramThatIsNoPythonIsRefused() throws IOException {
    assertThat(missing(script("exit 1").toString()).what())
        .endsWith("is no Python that can be asked what it is");
  }

  private MissingException missing(String name) {
    return catchThrowableOfType(MissingException.class, () -> Python.find(new Programs(""), name));
  }

  private Path script(String commands) throws IOException {
    Path file = Files.createTempFile(folder, "python", "");
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
