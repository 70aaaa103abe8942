package dev.managedheap.testkit.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the patches of a module: its planted bugs, and its variants. */
public final class PatchFiles {
  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("([A-Za-z]*)(\\d{1,9}).*");

  /** R2 before R10, whatever follows; names without a number last. */
  private static final Comparator<Path> BY_ID =
      Comparator.comparing(PatchFiles::letters)
          .thenComparing(PatchFiles::number)
          .thenComparing(Path::toString);

  private PatchFiles() {}

  /**
   * The files of the module's planted bugs and, after them, of its variants.
   *
   * @throws UncheckedIOException if a directory cannot be read; one that is missing is empty
   */
  public static List<Path> of(ModuleUnderTest module) {
    List<Path> files = new ArrayList<>();
    files.addAll(filesIn(module.patches(), PatchReader.BUG_SUFFIX));
    files.addAll(filesIn(module.patches().resolve("variants"), PatchReader.VARIANT_SUFFIX));
    return files;
  }

  private static List<Path> filesIn(Path directory, String suffix) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted(BY_ID).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String letters(Path file) {
    Matcher matcher = LETTERS_AND_NUMBER.matcher(file.getFileName().toString());
    return matcher.matches() ? matcher.group(1) : "~";
  }

  private static int number(Path file) {
    Matcher matcher = LETTERS_AND_NUMBER.matcher(file.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : Integer.MAX_VALUE;
  }
}
