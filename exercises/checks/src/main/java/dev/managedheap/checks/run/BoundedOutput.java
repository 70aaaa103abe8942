package dev.managedheap.checks.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes what a learner's code prints: keeps the beginning of what one case prints, and puts an end
 * to it when it is more than anybody reads.
 */
public final class BoundedOutput extends OutputStream {
  private static final int KEPT = 4096;
  private static final long MOST = 1 << 20;
  private static final long MOST_OF_ALL = 1 << 26;

  private final byte[] kept = new byte[KEPT];
  private int length;
  private long ofCase;
  private long total;

  /** Stops code that prints without end. */
  static final class TooMuchOutput extends Error {
    private static final long serialVersionUID = 1L;

    TooMuchOutput() {
      super("more than %d bytes were printed".formatted(MOST));
    }
  }

  /** Stands for {@code System.out} and {@code System.err}. */
  public PrintStream stream() {
    return new PrintStream(this, true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int value) {
    count(1);
    if (length < KEPT) {
      kept[length++] = (byte) value;
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    count(count);
    int taken = Math.min(count, KEPT - length);
    System.arraycopy(bytes, offset, kept, length, taken);
    length += taken;
  }

  private void count(int bytes) {
    ofCase += bytes;
    total += bytes;
    if (exceeded()) {
      throw new TooMuchOutput();
    }
  }

  /** Forgets what the last case printed, unless it was too much. */
  synchronized void nextCase() {
    if (!exceeded()) {
      length = 0;
      ofCase = 0;
    }
  }

  /** Whether one case has printed too much, or all of them together. */
  synchronized boolean exceeded() {
    return ofCase > MOST || total > MOST_OF_ALL;
  }

  /** Forgets everything. */
  public synchronized void reset() {
    length = 0;
    ofCase = 0;
    total = 0;
  }

  /** The first lines that were printed since the case began. */
  synchronized List<String> lines() {
    return new String(kept, 0, length, StandardCharsets.UTF_8).lines().toList();
  }
}
