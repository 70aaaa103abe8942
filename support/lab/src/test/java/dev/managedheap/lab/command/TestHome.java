package dev.managedheap.lab.command;

import dev.managedheap.lab.Home;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A lab that was never built: its one jar stands for the class path of the test. */
final class TestHome {
  private TestHome() {}

  /** A home in an empty folder. */
  static Home in(Path root) throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<project/>\n");
    Path lib = Files.createDirectories(root.resolve(".lab/0123456789abcdef/lib"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    String places =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(place -> Path.of(place).toUri().toString())
            .collect(Collectors.joining(" "));
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, places);
    try (OutputStream file = Files.newOutputStream(lib.resolve("all.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      jar.finish();
    }
    return new Home(root, root.resolve(".lab/0123456789abcdef"));
  }
}
