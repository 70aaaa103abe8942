package dev.managedheap.lab.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Builds the lab and installs it, once however many ask for it at the same time. It tells what it
 * does on the error stream, since the output belongs to the command that waits for it.
 */
public final class Build {
  private static final int BUILT = 0;
  private static final int FAILED = 2;

  private final Path root;
  private final PrintStream progress;

  private Build(Path root, PrintStream progress) {
    this.root = root;
    this.progress = progress;
  }

  /**
   * Builds; the exit code is 0, or 2 if there is nothing to start.
   *
   * @param arguments the root of the project
   */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    int code = BUILT;
    try {
      new Build(Path.of(arguments[0]), System.err).run();
    } catch (BuildFailure failure) {
      System.err.println(failure.getMessage());
      code = FAILED;
    } catch (IOException failure) {
      System.err.println("lab: the build could not read or write a file: " + failure);
      code = FAILED;
    } catch (InterruptedException stopped) {
      code = FAILED;
    }
    System.exit(code);
  }

  private void run() throws IOException, InterruptedException, BuildFailure {
    Path lab = Files.createDirectories(root.resolve(".lab"));
    try (FileChannel file =
            FileChannel.open(
                lab.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = acquire(file)) {
      // taken before the build, so that what is edited meanwhile makes the next start build again
      String fingerprint = Fingerprint.of(root);
      Installation installation = new Installation(root, fingerprint);
      if (lock.isValid() && !installation.isCurrent()) {
        build(installation);
      }
    }
  }

  private FileLock acquire(FileChannel file) throws IOException {
    FileLock lock = file.tryLock();
    if (lock == null) {
      progress.println("lab: another ./lab is building; waiting for it");
      lock = file.lock();
    }
    return lock;
  }

  private void build(Installation installation)
      throws IOException, InterruptedException, BuildFailure {
    long start = System.nanoTime();
    Maven maven = Maven.find(root);
    progress.println("lab: building what has changed, with " + maven.name());
    installation.clearJars();
    maven.build(progress);
    progress.println("  preparing a quick start");
    installation.install();
    progress.printf("lab: built in %.1f s%n%n", (System.nanoTime() - start) / 1e9);
  }
}
