package dev.managedheap.notation.binary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Writes recordings, for the tests of their readers. */
public final class ByteWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public ByteWriter text(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public ByteWriter bytes(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  /** Writes a LEB128 number. */
  public ByteWriter number(long value) {
    long rest = value;
    while (rest >= 0x80) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  public int size() {
    return bytes.size();
  }

  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  /** The recording as a stream that gives one byte at a time. */
  public static InputStream slowly(byte[] recording) {
    return new ByteArrayInputStream(recording) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(1, length));
      }
    };
  }
}
