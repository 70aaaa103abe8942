package dev.managedheap.lab.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that have been read from a stream. */
final class CountedStream extends FilterInputStream {
  private final long[] count;

  /**
   * A stream that adds to a count.
   *
   * @param count one number, which outlives the stream
   */
  CountedStream(InputStream stream, long[] count) {
    super(stream);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      count[0]++;
    }
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count[0] += Math.max(read, 0);
    return read;
  }
}
