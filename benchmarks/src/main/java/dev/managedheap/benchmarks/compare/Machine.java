package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** On what it was measured, and with what: facts by which two results can be told apart. */
final class Machine {
  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /** The facts, by name, in order. */
  static Map<String, String> facts(Optional<Python> python, Optional<Compiler> compiler) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", processor());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put(
        "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    facts.put("java flags", String.join(" ", Workshop.JVM_FLAGS));
    facts.put("python", python.map(Python::version).orElse("none"));
    facts.put("python flags", python.map(Python::flags).orElse("none"));
    facts.put("compiler", compiler.map(Compiler::version).orElse("none"));
    facts.put("compiler flags", String.join(" ", Compiler.FLAGS));
    return facts;
  }

  private static String processor() {
    try {
      for (String line : Files.readAllLines(CPUS)) {
        if (line.startsWith(MODEL)) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    } catch (IOException noSuchFile) {
      // only Linux has it
    }
    return "unknown";
  }
}
