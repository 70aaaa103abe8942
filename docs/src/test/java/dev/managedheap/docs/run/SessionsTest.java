package dev.managedheap.docs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.lab.Lab;
import dev.managedheap.testkit.run.PropertyRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every recorded session of the lab once more, and compares: only the seconds and the depth of
 * Java's stack may differ, which are not the same on every machine and with every JDK. With {@code
 * -Dbook.sessions=record} it writes them anew instead.
 */
class SessionsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> TESTED =
      List.of("chapter-memory", "chapter-refcount", "chapter-marksweep", "chapter-pool");

  @TestFactory
  Stream<DynamicTest> sessions() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(ROOT.resolve("docs/src/sessions"))) {
      found.sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  private static void compare(Path file) throws IOException, InterruptedException {
    List<String> session = new ArrayList<>();
    for (String command : RecordedSessions.commands(file)) {
      session.add(command);
      session.addAll(outcome(command));
    }
    if (System.getProperty("book.sessions", "").equals("record")) {
      Files.write(file, session);
    }
    assertThat(comparable(session)).isEqualTo(comparable(Files.readAllLines(file)));
  }

  private static List<String> comparable(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("in \\d+\\.\\d+ s\\b", "in … s"))
        .map(line -> line.replaceAll("\\d+ frames(.*) \\d+ for one", "… frames$1 … for one"))
        .toList();
  }

  private static List<String> outcome(String command) throws IOException, InterruptedException {
    List<String> words =
        List.of(command.substring(RecordedSessions.PROMPT.length()).strip().split("\\s+"));
    assertThat(words).as(command).startsWith("./lab").hasSizeGreaterThan(1);
    List<String> process =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
    if (words.get(1).equals("test")) {
      process.add(PropertyRun.class.getName());
      TESTED.forEach(
          module -> process.addAll(List.of("--module", module + "=" + ROOT.resolve(module))));
    } else {
      process.addAll(List.of(Lab.class.getName(), words.get(1)));
    }
    process.addAll(words.subList(2, words.size()));
    Process run =
        new ProcessBuilder(process).directory(ROOT.toFile()).redirectErrorStream(true).start();
    String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return Arrays.asList(printed.stripTrailing().split("\\R", -1));
  }
}
