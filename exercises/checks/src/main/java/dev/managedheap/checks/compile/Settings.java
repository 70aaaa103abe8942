package dev.managedheap.checks.compile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of the compiler's in a file of keys and values beside its classes. */
final class Settings {
  private final Properties values = new Properties();

  private Settings() {}

  static Settings read(String file) {
    Settings settings = new Settings();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Settings.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      settings.values.load(in);
      return settings;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The value, empty if there is none. */
  String text(String key) {
    return values.getProperty(key, "");
  }

  /** The words of a value. */
  Set<String> words(String key) {
    return Arrays.stream(text(key).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
