package dev.managedheap.lab.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The state of everything that {@code ./lab} is built from: the path, size and time of each source
 * and each {@code pom.xml}, as sixteen hexadecimal digits. The root's own path counts too, because
 * the prepared classes know theirs.
 *
 * <p>No file is opened but the root's {@code pom.xml}, so that a start can afford to look. The
 * mechanisms' planted bugs do not count: they are read when they are asked for. What belongs to the
 * exercises does: the build packs it. Neither do the files that editors leave beside a source.
 */
public final class Fingerprint {
  private static final String MODULE_START = "<module>";
  private static final String MODULE_END = "</module>";
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_FACTOR = 0x100000001b3L;

  private final Path root;
  private long sum;

  private Fingerprint(Path root) {
    this.root = root;
  }

  /**
   * The fingerprint of the project now.
   *
   * @throws IOException if the root has no {@code pom.xml} or a source cannot be looked at
   */
  public static String of(Path root) throws IOException {
    return of(root, List.of());
  }

  /**
   * The fingerprint of all that the book is made of: the sources, its text, and what it shows of
   * recordings.
   *
   * @throws IOException as for {@link #of(Path)}
   */
  public static String ofBook(Path root) throws IOException {
    List<Path> more = new ArrayList<>();
    for (String module : modules(root)) {
      more.add(root.resolve(module).resolve("src/docs"));
    }
    more.add(root.resolve("docs/src/recorded"));
    more.add(root.resolve("docs/src/sessions"));
    more.add(root.resolve("docs/src/experiments"));
    more.add(root.resolve("conformance/object-graphs"));
    more.add(root.resolve("conformance/sessions"));
    return of(root, more);
  }

  private static String of(Path root, List<Path> more) throws IOException {
    Fingerprint fingerprint = new Fingerprint(root);
    fingerprint.sum = hash(FNV_START, root.toAbsolutePath().normalize().toString());
    fingerprint.add(root.resolve("pom.xml"));
    for (String module : modules(root)) {
      Path directory = root.resolve(module);
      fingerprint.add(directory.resolve("pom.xml"));
      fingerprint.addAll(directory.resolve("src/main"));
      fingerprint.addAll(directory.resolve("src/test"));
      fingerprint.addAll(directory.resolve("src/exercises"));
    }
    for (Path directory : more) {
      fingerprint.addAll(directory);
    }
    String digits = Long.toHexString(fingerprint.sum);
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** The directories of the modules, relative to the root, as its {@code pom.xml} lists them. */
  public static List<String> modules(Path root) throws IOException {
    List<String> modules = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve("pom.xml"))) {
      String element = line.strip();
      if (element.startsWith(MODULE_START) && element.endsWith(MODULE_END)) {
        modules.add(
            element.substring(MODULE_START.length(), element.length() - MODULE_END.length()));
      }
    }
    return modules;
  }

  private void addAll(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".") && !name.endsWith("~")) {
              add(file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void add(Path file) throws IOException {
    add(file, Files.readAttributes(file, BasicFileAttributes.class));
  }

  /** Adds a file; it is a sum, since a walk meets the files of a directory in any order. */
  private void add(Path file, BasicFileAttributes attributes) {
    long hash = hash(FNV_START, root.relativize(file).toString());
    hash = (hash ^ attributes.size()) * FNV_FACTOR;
    hash = (hash ^ attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)) * FNV_FACTOR;
    sum += hash ^ (hash >>> 32);
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_FACTOR;
    }
    return hash;
  }
}
