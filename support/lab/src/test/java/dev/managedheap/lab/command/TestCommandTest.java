package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.lab.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestCommandTest {
  @TempDir private Path root = Path.of("");
  private Path installed = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(
        root.resolve("pom.xml"),
        """
        <module>support/testkit</module>
        <module>chapter-pool</module>
        <module>chapter-without-tests</module>
        """);
    installed = root.resolve(".lab/0123456789abcdef");
    Files.createDirectories(installed.resolve("lib"));
    Files.createFile(installed.resolve("lib/chapter-pool-1.0.jar"));
    Files.createFile(installed.resolve("lib/testkit-1.0.jar"));
    Files.createDirectories(installed.resolve("tests/chapter-pool"));
    Files.createDirectories(installed.resolve("tests/testkit"));
    Files.createDirectories(root.resolve("chapter-pool"));
    Files.createDirectories(root.resolve("support/testkit"));
  }

  private List<String> command(String... words) throws IOException {
    CommandLine line = new CommandLine(new TestCommand(Optional.empty()).spec());
    return TestCommand.command(new Home(root, installed), line.parseArgs(words));
  }

  @Test
  void theRunnerIsToldWhereEachModuleThatHasTestsIs() throws IOException {
    List<String> command = command();
    assertThat(command.get(0)).startsWith(System.getProperty("java.home"));
    assertThat(command)
        .endsWith(
            "-cp",
            installed.resolve("lib") + File.separator + "*",
            TestCommand.RUNNER,
            "--module",
            "testkit=" + root.resolve("support/testkit"),
            "--classes",
            classPath("testkit=", "tests/testkit", "lib/testkit-1.0.jar"),
            "--module",
            "chapter-pool=" + root.resolve("chapter-pool"),
            "--classes",
            classPath("chapter-pool=", "tests/chapter-pool", "lib/chapter-pool-1.0.jar"));
  }

  private String classPath(String name, String tests, String jar) {
    return name + installed.resolve(tests) + File.pathSeparator + installed.resolve(jar);
  }

  @Test
  void theWordsArePassedOn() throws IOException {
    assertThat(command("--seed", "-7", "RC-1", "--tries=50"))
        .endsWith("--seed", "-7", "--tries", "50", "RC-1");
    assertThat(command("--bug", "R3")).endsWith("--bug", "R3");
  }

  @Test
  void theRunnerIsThere() throws ClassNotFoundException {
    assertThat(Class.forName(TestCommand.RUNNER).getMethods())
        .anyMatch(method -> method.getName().equals("main"));
  }
}
