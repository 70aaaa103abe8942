package dev.managedheap.lab.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes: UTF-8, and lines that end in a line feed on every system, so
 * that an output can be compared byte for byte.
 *
 * @param input what {@code run -} reads
 * @param out the outcome
 * @param err what is wrong with the input
 */
public record Console(InputStream input, PrintWriter out, PrintWriter err) {
  /** The console of this process. */
  public static Console ofThisProcess() {
    return new Console(System.in, writer(FileDescriptor.out), writer(FileDescriptor.err));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** Writes a line of the outcome. */
  void line(String text) {
    out.print(text);
    out.print('\n');
  }

  /** Writes a line about what is wrong. */
  void complain(String text) {
    err.print(text);
    err.print('\n');
  }

  /** Lets everything that was written be seen. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
