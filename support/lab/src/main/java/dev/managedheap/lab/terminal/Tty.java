package dev.managedheap.lab.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the system knows of the terminal, asked of {@code sh} and {@code stty} as POSIX has them.
 * Where there are none, as on Windows, the output is plain and every answer needs Enter.
 *
 * @param input whether somebody types what this process reads
 * @param output whether somebody sees what it writes
 */
public record Tty(boolean input, boolean output) {
  private static final File DEVICE = new File("/dev/tty");
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;

  /** Asks the system about this process. */
  public static Tty ofThisProcess() {
    String test = "c=0; [ -t 0 ] && c=1; [ -t 1 ] && c=$((c + 2)); exit $c";
    try {
      int code = new ProcessBuilder("sh", "-c", test).inheritIO().start().waitFor();
      return new Tty((code & INPUT) != 0, (code & OUTPUT) != 0);
    } catch (IOException noShell) {
      return new Tty(false, false);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Tty(false, false);
    }
  }

  /** How large the terminal is now; the usual size where nobody knows. */
  public Size size() {
    String[] said = stty("size").orElse("").split(" ", -1);
    try {
      Size size =
          said.length == 2
              ? new Size(Integer.parseInt(said[0]), Integer.parseInt(said[1]))
              : Size.USUAL;
      return size.rows() > 0 && size.columns() > 0 ? size : Size.USUAL;
    } catch (NumberFormatException unknown) {
      return Size.USUAL;
    }
  }

  /** So many characters are seen at once. */
  public record Size(int rows, int columns) {
    /** The size of a terminal that was never made larger. */
    public static final Size USUAL = new Size(24, 80);
  }

  /** Lets {@code stty} do something to the terminal; what it said, or nothing if it failed. */
  static Optional<String> stty(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.add(0, "stty");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(DEVICE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
