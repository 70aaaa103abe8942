package dev.managedheap.notation.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads bytes and LEB128 numbers (seven bits a byte, the lowest first, the top bit set in all but
 * the last) from a stream, and knows how many bytes it has read.
 */
public final class ByteReader {
  /** Makes the exception of the recording that is read. */
  @FunctionalInterface
  public interface Failure {
    /** The exception for a problem at a byte offset, counted from 0 in the uncompressed stream. */
    IOException at(long offset, String problem);
  }

  private static final int LONGEST_HEADER = 1 << 20;
  private static final int LONGEST_NUMBER = 9;

  private final InputStream stream;
  private final Failure failure;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long bufferOffset;

  /** Creates a reader of a stream that is not compressed. */
  public ByteReader(InputStream stream, Failure failure) {
    this.stream = stream;
    this.failure = failure;
  }

  /** The offset of the next byte. */
  public long offset() {
    return bufferOffset + position;
  }

  /** The exception for a problem at this offset. */
  public IOException failure(long offset, String problem) {
    return failure.at(offset, problem);
  }

  /** Whether every byte has been read. */
  public boolean atEnd() throws IOException {
    return position == limit && !fill();
  }

  /** The next byte, 0 to 255. */
  public int readByte() throws IOException {
    if (atEnd()) {
      throw failure(offset(), "the recording ends too early");
    }
    return buffer[position++] & 0xFF;
  }

  /** The next number, below 2⁶³. */
  public long readLong() throws IOException {
    long start = offset();
    long number = 0;
    for (int length = 0; length < LONGEST_NUMBER; length++) {
      int next = readByte();
      number |= (next & 0x7FL) << (7 * length);
      if (next < 0x80) {
        return number;
      }
    }
    throw failure(start, "a number of more than " + LONGEST_NUMBER + " bytes");
  }

  /** The next number, below 2³¹. */
  public int readInt() throws IOException {
    long start = offset();
    long number = readLong();
    if (number > Integer.MAX_VALUE) {
      throw failure(start, "the number " + number + " is too large");
    }
    return (int) number;
  }

  /** The first line, without its end. */
  public String readLine() throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    for (int next = readByte(); next != '\n'; next = readByte()) {
      if (length == LONGEST_HEADER) {
        throw failure(0, "no end of the header line in the first " + length + " bytes");
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) next;
    }
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    bufferOffset += limit;
    position = 0;
    limit = Math.max(0, stream.read(buffer, 0, buffer.length));
    return limit > 0;
  }
}
