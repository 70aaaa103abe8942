package dev.managedheap.lab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code lab}, with a stand-in for Java that writes down what it is asked, so that the
 * script's own decisions are tested without a build.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class LabScriptTest {
  private static final String STAND_IN =
      """
      #!/bin/sh
      # says its words in one line; builds as Build would; else ends as the file "codes" says
      printf '%s\\n' "$*" >> '@/said'
      case "$*" in
        *-version*) echo 'openjdk version "@version" 2021-10-19' >&2 ;;
        *javac*) ;;
        *lab.build.Build*)
          mkdir -p '@/a tree/.lab/new/lib'
          : > '@/a tree/.lab/new/lib/lab.jar'
          echo new > '@/a tree/.lab/current' ;;
        *)
          cat > '@/input'
          read -r code rest < '@/codes'
          echo "$rest" > '@/codes'
          exit "$code" ;;
      esac
      """;

  @TempDir private Path directory = Path.of("");
  private Path script = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    Path original = Path.of(System.getProperty("managedheap.root", "../.."), "lab");
    Files.createDirectory(directory.resolve("a tree"));
    script = Files.copy(original, directory.resolve("a tree/lab"));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    standIn("17.0.1");
    Files.writeString(directory.resolve("codes"), "0 0 0\n");
  }

  private void standIn(String version) throws IOException {
    Files.createDirectories(directory.resolve("jdk/bin"));
    Path java = directory.resolve("jdk/bin/java");
    Files.writeString(
        java, STAND_IN.replace("@version", version).replace("@", directory.toString()));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private record Ended(int code, String written) {}

  private Ended run(Path lab, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    command.add(0, lab.toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
    Path given = Files.writeString(directory.resolve("given"), "given");
    Process process = builder.redirectErrorStream(true).redirectInput(given.toFile()).start();
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), written);
  }

  /** What Java has been asked since the last look, in short. */
  private List<String> said() throws IOException {
    Path said = directory.resolve("said");
    List<String> lines = Files.readAllLines(said);
    Files.delete(said);
    return lines.stream().map(LabScriptTest::inShort).toList();
  }

  private static String inShort(String line) {
    if (line.contains("lab.jar")) {
      return "start " + line.replaceFirst(".*lab\\.jar ?", "");
    }
    return line.contains("javac") ? "compile" : line.contains("Build") ? "build" : line;
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNotEvenAskForTheVersion() throws Exception {
    Files.writeString(directory.resolve("codes"), "1 2\n");
    assertThat(run(script, "run", "a file")).isEqualTo(new Ended(1, ""));
    assertThat(said()).containsExactly("-version", "compile", "build", "start run a file");
    assertThat(directory.resolve("a tree/.lab")).isDirectoryNotContaining("glob:**/builder-*");
    assertThat(run(script, "test").code()).isEqualTo(2);
    assertThat(said()).containsExactly("start test");
  }

  @Test
  void aStaleLabIsBuiltAndStartedAgainWithTheInputStillThere() throws Exception {
    run(script);
    said();
    Files.writeString(directory.resolve("codes"), "99 0\n");
    assertThat(run(script, "run", "-").code()).isZero();
    assertThat(said()).containsExactly("start run -", "compile", "build", "start run -");
  }

  @Test
  void theBuildLeavesTheInputToTheLab() throws Exception {
    run(script, "run", "-");
    assertThat(directory.resolve("input")).hasContent("given");
  }

  @Test
  void itIsFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("lab-link"), Path.of("a tree/lab"));
    assertThat(run(link, "--version").code()).isZero();
    assertThat(said()).endsWith("start --version");
  }

  @Test
  void onlyAReplayGetsTheSlowCompiler() throws Exception {
    run(script, "replay");
    run(script, "run");
    List<String> lines = Files.readAllLines(directory.resolve("said"));
    assertThat(lines.get(lines.size() - 2)).contains("-XX:+TieredCompilation");
    assertThat(lines.get(lines.size() - 1)).contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void anOldJavaIsRefused() throws Exception {
    standIn("1.8.0_292");
    Ended ended = run(script);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.written()).contains("this needs a JDK, 17 or later", "set JAVA_HOME");
  }

  @Test
  void aJavaHomeWithoutAJavaIsRefused() throws Exception {
    Files.delete(directory.resolve("jdk/bin/java"));
    Ended ended = run(script);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.written()).contains("there is no bin/java in it");
  }
}
