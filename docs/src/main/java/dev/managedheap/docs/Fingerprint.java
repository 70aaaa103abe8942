package dev.managedheap.docs;

import dev.managedheap.docs.invariant.InvariantTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether anything changed of which the book is made: the text, the code, the builder. */
final class Fingerprint {
  private Fingerprint() {}

  /** The fingerprint of the inputs, the class path of the builder, and what was asked for. */
  static String of(Path root, List<String> arguments) throws IOException {
    MessageDigest digest = sha256();
    arguments.forEach(argument -> digest.update(argument.getBytes(StandardCharsets.UTF_8)));
    for (String folder :
        List.of(
            "docs",
            "support/testkit",
            "chapter-memory",
            "chapter-refcount",
            "chapter-marksweep",
            "chapter-pool",
            "capstone",
            "experiments",
            "support/notation",
            "support/figures")) {
      add(digest, root.resolve(folder).resolve("src"));
    }
    digest.update(InvariantTable.fingerprint(root).getBytes(StandardCharsets.UTF_8));
    add(digest, root.resolve("catalogue"));
    add(digest, root.resolve("conformance/object-graphs"));
    for (String entry :
        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        add(digest, path);
      } else {
        digest.update(String.valueOf(path.getFileName()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
