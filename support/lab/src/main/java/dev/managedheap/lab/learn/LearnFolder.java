package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a learner's files are: {@code src/main/java} holds those to complete and those that are
 * given, {@code backup} what {@link #reset} took away.
 *
 * <p>What a learner has written is never overwritten: where a starter has changed, only a file that
 * is still as it was handed out is replaced.
 */
public final class LearnFolder {
  private static final int MARK_BYTES = 8;

  private final Path folder;

  /** The folder, which need not be there yet. */
  public LearnFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  /** Where the sources are; an exercise's are in its package. */
  public Path sources() {
    return folder.resolve("src/main/java");
  }

  /** Where the files of an exercise are. */
  public Path directory(Exercise exercise) {
    return sources().resolve(exercise.packageName().replace('.', '/'));
  }

  /** Where this file of the exercise is. */
  public Path file(Exercise exercise, SourceFile file) {
    return directory(exercise).resolve(file.name());
  }

  /** What is remembered of the learner. */
  public Progress progress() throws IOException {
    return Progress.read(folder.resolve("progress.txt"));
  }

  /**
   * Brings files up to date with the exercises as they are now: adds what is missing, puts back
   * what is given, and replaces a starter that nobody has touched.
   */
  Refreshed refresh(Exercise exercise, Progress progress) throws IOException {
    String mark = mark(exercise);
    boolean isNew = Files.notExists(file(exercise, exercise.starter()));
    boolean replaceable = progress.starter(exercise.name()).equals(markOfFiles(exercise));
    boolean changed = !replaceable && !isNew && isOutdated(exercise, progress);
    for (SourceFile starter : exercise.starters()) {
      Path file = file(exercise, starter);
      if (Files.notExists(file) || replaceable) {
        write(file, starter.text());
      }
    }
    boolean restored = false;
    for (SourceFile given : exercise.given()) {
      Path file = file(exercise, given);
      if (Files.exists(file) && !says(file, given.text())) {
        backUp(exercise, file);
        restored = true;
      }
      write(file, given.text());
    }
    if (!changed) {
      progress.begin(exercise.name(), mark);
    }
    return new Refreshed(isNew, changed, restored);
  }

  /**
   * What became of the files of an exercise.
   *
   * @param isNew whether they are here for the first time
   * @param outdated whether the learner works on a starter that has changed since
   * @param restored whether a given file had been changed, and was put back
   */
  record Refreshed(boolean isNew, boolean outdated, boolean restored) {}

  /** Whether the learner's file began from another starter than the exercise has now. */
  boolean isOutdated(Exercise exercise, Progress progress) {
    String begun = progress.starter(exercise.name());
    return !begun.isEmpty() && !begun.equals(mark(exercise));
  }

  /** Whether the learner's files are as they were handed out. */
  boolean isUntouched(Exercise exercise) throws IOException {
    return markOfFiles(exercise).equals(mark(exercise));
  }

  /**
   * Starts an exercise anew.
   *
   * @return where the learner's files are now; none if they were untouched
   */
  List<Path> reset(Exercise exercise, Progress progress) throws IOException {
    List<Path> kept = new ArrayList<>();
    for (SourceFile starter : exercise.starters()) {
      Path file = file(exercise, starter);
      if (Files.exists(file) && !says(file, starter.text())) {
        kept.add(backUp(exercise, file));
      }
      write(file, starter.text());
    }
    progress.forget(exercise.name());
    refresh(exercise, progress);
    return kept;
  }

  /** Copies a file to a name that is not taken yet. */
  private Path backUp(Exercise exercise, Path file) throws IOException {
    Path directory = Files.createDirectories(folder.resolve("backup").resolve(exercise.name()));
    int number = 1;
    Path copy;
    do {
      copy = directory.resolve(file.getFileName() + "." + number++);
    } while (Files.exists(copy));
    return Files.copy(file, copy);
  }

  private static boolean says(Path file, String text) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, if it does not say just that already. */
  static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && says(file, text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    Files.writeString(next, text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A short mark of the starters of an exercise: equal for equal texts. */
  static String mark(Exercise exercise) {
    MessageDigest digest = digest();
    for (SourceFile starter : exercise.starters()) {
      digest.update(starter.text().getBytes(StandardCharsets.UTF_8));
    }
    return mark(digest);
  }

  private String markOfFiles(Exercise exercise) throws IOException {
    MessageDigest digest = digest();
    for (SourceFile starter : exercise.starters()) {
      Path file = file(exercise, starter);
      if (Files.exists(file)) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return mark(digest);
  }

  private static String mark(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, MARK_BYTES);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
