package dev.managedheap.notation.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The recordings in {@code conformance/}, for the tests of their readers. */
public final class Recordings {
  private Recordings() {}

  /** The names of the recordings in a folder, by what their files end in. */
  public static List<String> names(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(conformance().resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  /** The uncompressed bytes of a file. */
  public static InputStream open(String folder, String file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(conformance().resolve(folder).resolve(file)));
  }

  /** The text of a file. */
  public static String read(String folder, String file) throws IOException {
    return Files.readString(conformance().resolve(folder).resolve(file));
  }

  /** The first member of the facts with this name that matches the pattern. */
  public static String fact(String folder, String name, String member, String pattern)
      throws IOException {
    String facts = read(folder, name + ".facts.json");
    Matcher matcher = Pattern.compile("\"" + member + "\":\\s*" + pattern).matcher(facts);
    if (!matcher.find()) {
      throw new AssertionError(name + " has no " + member);
    }
    return matcher.group(1);
  }

  private static Path conformance() {
    Path start = Path.of(System.getProperty("managedheap.root", "")).toAbsolutePath();
    for (Path root = start; root != null; root = root.getParent()) {
      if (Files.isDirectory(root.resolve("conformance"))) {
        return root.resolve("conformance");
      }
    }
    throw new AssertionError("no conformance/ in " + start + " or above");
  }
}
