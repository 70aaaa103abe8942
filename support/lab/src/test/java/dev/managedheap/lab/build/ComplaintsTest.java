package dev.managedheap.lab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
  private static final Path ROOT = Path.of("some", "where").toAbsolutePath();
  private static final String HEAD = "lab: the build failed, so there is nothing to start:\n";

  @Test
  void aCompileErrorIsShownOnceWithItsPlaceFromTheRootOn() {
    String file = ROOT + File.separator + "a" + File.separator + "A.java";
    List<String> said =
        List.of(
            "[INFO] Building A 1 [1/1]",
            "[ERROR] COMPILATION ERROR : ",
            "[ERROR] " + file + ":[134,19] cannot find symbol",
            "  symbol:   class B",
            "[INFO] 1 error",
            "[ERROR] Failed to execute goal x:compile on project a: Compilation failure",
            "[ERROR] " + file + ":[134,19] cannot find symbol",
            "[ERROR] -> [Help 1]");
    assertThat(new Complaints(ROOT, said).text())
        .isEqualTo(HEAD + "  a/A.java:134:19: cannot find symbol\n    symbol:   class B");
  }

  @Test
  void anotherFailureIsShownWithoutMavensAdvice() {
    List<String> said =
        List.of(
            "[ERROR] Failed to execute goal x: could not resolve y -> [Help 1]",
            "[ERROR] ",
            "[ERROR] To see the full stack trace of the errors, re-run Maven with -e.",
            "[ERROR] Re-run Maven using the -X switch to enable full debug logging.",
            "[ERROR] [Help 1] http://example.org");
    assertThat(new Complaints(ROOT, said).text())
        .isEqualTo(HEAD + "  Failed to execute goal x: could not resolve y");
  }

  @Test
  void whatCannotBeUnderstoodIsShownWhole() {
    assertThat(new Complaints(ROOT, List.of("sh: mvnw: not found")).text())
        .isEqualTo(HEAD + "sh: mvnw: not found");
  }
}
