package dev.managedheap.lab.learn;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Notices when files below a folder are saved, however an editor does it: written in place, written
 * anew and renamed, or removed and made again.
 *
 * <p>It looks at all of them ten times a second: their times, sizes and the keys that the file
 * system knows them by. For a few dozen files that takes less than a hundredth of a processor, and
 * it works alike where the system's own notices come late (on macOS they take up to ten seconds) or
 * never (on shared folders). A save is told when two looks in a row saw the same, so that nobody
 * reads a file of which half is written.
 */
public final class Saves implements AutoCloseable {
  private static final int MILLISECONDS = 100;

  private final Path folder;
  private final Consumer<Set<Path>> listener;
  private final Thread thread = new Thread(this::watch, "saves");
  private Map<Path, State> told;
  private Map<Path, State> seen;

  private record State(long size, long time, String key) {}

  /**
   * Knows the files as they are now.
   *
   * @param listener is given the files that were saved, made or removed, on another thread
   */
  public Saves(Path folder, Consumer<Set<Path>> listener) throws IOException {
    this.folder = folder;
    this.listener = listener;
    this.told = look();
    this.seen = told;
  }

  /** Watches from now on. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(MILLISECONDS);
        step();
      }
    } catch (InterruptedException closed) {
      // nobody listens any more
    }
  }

  /** One look. */
  void step() {
    Map<Path, State> now;
    try {
      now = look();
    } catch (IOException beingChanged) {
      return; // the next look will tell
    }
    if (now.equals(seen) && !now.equals(told)) {
      Set<Path> changed = difference(told, now);
      told = now;
      listener.accept(changed);
    }
    seen = now;
  }

  private static Set<Path> difference(Map<Path, State> before, Map<Path, State> after) {
    Set<Path> changed = new TreeSet<>();
    for (Map.Entry<Path, State> entry : after.entrySet()) {
      if (!entry.getValue().equals(before.get(entry.getKey()))) {
        changed.add(entry.getKey());
      }
    }
    for (Path path : before.keySet()) {
      if (!after.containsKey(path)) {
        changed.add(path);
      }
    }
    return changed;
  }

  /** The sources, without what editors leave beside them. */
  private Map<Path, State> look() throws IOException {
    Map<Path, State> states = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return states;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && !name.startsWith(".")) {
              states.put(
                  file,
                  new State(
                      attributes.size(),
                      attributes.lastModifiedTime().toMillis(),
                      String.valueOf(attributes.fileKey())));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return states;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
