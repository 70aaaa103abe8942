package dev.managedheap.lab.command;

import dev.managedheap.lab.Home;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One command of the lab, run in this process, and what it wrote. */
record LabRun(int code, String out, String err) {
  /** Runs the words, with nothing to read. */
  static LabRun of(Object... words) {
    return reading("", words);
  }

  /** Runs the words, with this on the standard input. */
  static LabRun reading(String input, Object... words) {
    return reading(Optional.empty(), input, words);
  }

  /** Runs the words in a lab that lives there, with this on the standard input. */
  static LabRun reading(Optional<Home> home, String input, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err));
    String[] texts = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int code = Commands.create(console, home).execute(texts);
    console.flush();
    return new LabRun(code, out.toString(), err.toString());
  }

  /** The lines of the output. */
  List<String> lines() {
    return List.of(out.split("\n", -1));
  }

  /** The last line of the output, which must end in an end of line. */
  String lastLine() {
    List<String> lines = lines();
    return lines.get(lines.size() - 1).isEmpty() ? lines.get(lines.size() - 2) : "(no end of line)";
  }

  /** The root of the project. */
  static Path root() {
    return Path.of(System.getProperty("managedheap.root", "../..")).toAbsolutePath().normalize();
  }
}
