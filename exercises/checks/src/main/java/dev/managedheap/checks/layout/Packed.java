package dev.managedheap.checks.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the build has packed of an exercise beside these classes. */
public final class Packed {
  /** Where the packed exercises stand among the resources. */
  public static final String RESOURCES = "dev/managedheap/checks/packed/";

  private final String directory;

  /** The resources of the exercise with this name. */
  public Packed(String exercise) {
    directory = exercise + "/";
  }

  /** The names of all exercises, in their order. */
  static List<String> index() {
    return text(bytes("index.txt")).lines().toList();
  }

  String text(String resource) {
    return text(bytes(directory + resource));
  }

  List<String> lines(String resource) {
    return text(resource).lines().toList();
  }

  List<SourceFile> files(String kind) {
    return lines(kind + ".txt").stream()
        .map(file -> new SourceFile(file, text(kind + "/" + file)))
        .toList();
  }

  /** The planted bugs of an exercise by the fingerprint of how each fails. */
  public Map<String, String> fingerprints() {
    return pairs("fingerprints.txt");
  }

  /** The names of its versions, by file, as they are packed: the original first. */
  public Map<String, String> versions() {
    return pairs("versions.txt");
  }

  private Map<String, String> pairs(String resource) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(resource)) {
      int tab = line.indexOf('\t');
      pairs.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return pairs;
  }

  /** The classes of a version, by name. */
  public Map<String, byte[]> classes(String version) {
    byte[] packed = bytes(directory + "versions/" + version);
    Map<String, byte[]> classes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      for (int left = in.readInt(); left > 0; left--) {
        classes.put(in.readUTF(), in.readNBytes(in.readInt()));
      }
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
    return classes;
  }

  /** The classes in the form that {@link #classes} reads. */
  public static byte[] pack(Map<String, byte[]> classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> type : new TreeMap<>(classes).entrySet()) {
        out.writeUTF(type.getKey());
        out.writeInt(type.getValue().length);
        out.write(type.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String resource) {
    ClassLoader loader = Packed.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(RESOURCES + resource)) {
      if (in == null) {
        throw new IllegalStateException("the build has not packed " + RESOURCES + resource);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
