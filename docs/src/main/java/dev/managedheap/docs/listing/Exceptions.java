package dev.managedheap.docs.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of the code that no listing shows, each with the reason. A line is {@code
 * module/File.java [tag] : reason}, or {@code [whole file]}; lines with {@code #} are comments.
 */
public final class Exceptions {
  /** What stands for all of a file. */
  public static final String WHOLE_FILE = "whole file";

  private static final Pattern ENTRY = Pattern.compile("(\\S+\\.java) \\[([\\w -]+)\\] : (\\S.*)");

  private Exceptions() {}

  /**
   * One exception.
   *
   * @param line the line of the list, from 1
   * @param target the module and the path below its main package
   * @param tag the region, or {@link #WHOLE_FILE}
   * @param reason why no listing shows it
   */
  public record Entry(int line, String target, String tag, String reason) {
    /** Whether it is the whole file. */
    public boolean isWholeFile() {
      return tag.equals(WHOLE_FILE);
    }
  }

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException if a line is no exception with a reason; it names the line
   */
  public static List<Entry> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Entry> entries = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        throw new IllegalArgumentException(
            file.getFileName() + ":" + number + ": not \"path [tag or whole file] : reason\"");
      }
      entries.add(new Entry(number, entry.group(1), entry.group(2), entry.group(3)));
    }
    return entries;
  }
}
