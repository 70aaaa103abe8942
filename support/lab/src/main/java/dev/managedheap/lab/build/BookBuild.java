package dev.managedheap.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds the book under {@code .lab/build/docs/book}, unless nothing of which it is made has
 * changed since it was built there.
 */
public final class BookBuild {
  private final Path root;
  private final List<String> arguments;

  /**
   * A build of the book.
   *
   * @param root the root of the project
   * @param arguments what its builder is told, {@code --all} for instance
   */
  public BookBuild(Path root, List<String> arguments) {
    this.root = root;
    this.arguments = List.copyOf(arguments);
  }

  /** Where the book stands once it is built. */
  public Path book() {
    return root.resolve(".lab/build/docs/book");
  }

  /** Whether the book stands as the sources and the text are now. */
  public boolean isCurrent() throws IOException {
    Path stamp = stamp();
    return Files.exists(stamp) && Files.readString(stamp).equals(Fingerprint.ofBook(root));
  }

  /**
   * Builds the book, and passes on what its builder says.
   *
   * @return whether the book stands; if not, what is wrong has been said
   */
  public boolean run(Consumer<String> listener) throws IOException, InterruptedException {
    String fingerprint = Fingerprint.ofBook(root);
    Files.deleteIfExists(stamp());
    boolean[] hasSpoken = {false};
    try {
      Maven.find(root)
          .buildBook(
              arguments,
              line -> {
                if (line.startsWith("book")) {
                  hasSpoken[0] |= line.startsWith("book:");
                  listener.accept(line);
                }
              });
    } catch (BuildFailure failure) {
      if (!hasSpoken[0]) {
        listener.accept(String.valueOf(failure.getMessage()));
      }
      return false;
    }
    Files.writeString(stamp(), fingerprint);
    return true;
  }

  private Path stamp() {
    return root.resolve(".lab").resolve("book" + String.join("", arguments) + ".stamp");
  }
}
