package dev.managedheap.docs.invariant;

import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which classes report that an invariant is broken: those whose code names its constant. The
 * annotations of properties do not count, nor does what stands in an import or a comment.
 */
final class Checkers {
  private static final Pattern COMMENT_IMPORT_OR_ANNOTATION =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\\bimport [^;]*;|@Checks\\((\\{[^}]*}|[^)]*)\\)", Pattern.DOTALL);
  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]{2}_\\d+)\\b");

  private final Map<Invariant, TreeSet<String>> classes = new EnumMap<>(Invariant.class);

  private Checkers() {}

  /** Reads the code in the folders. */
  static Checkers in(Path root, List<String> folders) throws IOException {
    Checkers checkers = new Checkers();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        for (Path file : sources) {
          checkers.read(file);
        }
      }
    }
    return checkers;
  }

  private void read(Path file) throws IOException {
    String code = COMMENT_IMPORT_OR_ANNOTATION.matcher(Files.readString(file)).replaceAll(" ");
    String name = String.valueOf(file.getFileName()).replace(".java", "");
    if (name.endsWith("Test")) {
      return;
    }
    Matcher constant = CONSTANT.matcher(code);
    while (constant.find()) {
      Invariant.named(constant.group(1).replace('_', '-'))
          .ifPresent(
              invariant -> classes.computeIfAbsent(invariant, key -> new TreeSet<>()).add(name));
    }
  }

  /** The names of the classes, sorted. */
  List<String> of(Invariant invariant) {
    return List.copyOf(classes.getOrDefault(invariant, new TreeSet<>()));
  }
}
