package dev.managedheap.notation.trace;

import dev.managedheap.notation.binary.ByteReader;
import dev.managedheap.notation.binary.Header;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/**
 * Reads a recording of every allocation of a real Python program, one event at a time: {@link
 * #next} moves to the next event, and the other methods say what it is. Nothing is allocated for an
 * event.
 *
 * <p>A recording is one line of JSON, then events: a tag byte (bits 0–2 the operation, bits 3–4 the
 * domain) and LEB128 numbers. A block is named by how many blocks ago it was allocated. The reader
 * turns that into the block's id and checks that the block is live.
 *
 * <p>Source: {@code conformance/README.md}, format {@code pytrace 1}.
 */
public final class TraceReader {
  private static final String FORMAT = "pytrace 1";
  private static final TraceOperation[] OPERATIONS = TraceOperation.values();
  private static final TraceDomain[] DOMAINS = TraceDomain.values();

  private final ByteReader bytes;
  private final Header header;
  private final BitSet live = new BitSet();
  private int blocks;
  private int event = -1;

  private TraceOperation operation = TraceOperation.MARK;
  private TraceDomain domain = TraceDomain.RAW;
  private int block = -1;
  private int size;
  private int serial;

  /**
   * Opens a recording and reads its header line.
   *
   * @param stream the recording, not compressed
   * @throws TraceException if the stream does not begin as a recording does
   */
  public TraceReader(InputStream stream) throws IOException {
    bytes = new ByteReader(stream, TraceException::new);
    header = Header.read(bytes, FORMAT);
  }

  /** The header line, a JSON object. */
  public String header() {
    return header.json();
  }

  /**
   * Moves to the next event.
   *
   * @return false if this is the end; then {@link #operation} is {@link TraceOperation#END}
   * @throws TraceException if there is no valid event; it names the byte offset
   */
  public boolean next() throws IOException {
    if (operation == TraceOperation.END) {
      return false;
    }
    long start = bytes.offset();
    readTag();
    event++;
    switch (operation) {
      case MALLOC, CALLOC -> {
        size = bytes.readInt();
        block = blocks++;
        live.set(block);
      }
      case REALLOC -> {
        block = liveBlock(start);
        size = bytes.readInt();
      }
      case FREE -> {
        block = liveBlock(start);
        live.clear(block);
      }
      case ARENA_TAKEN, ARENA_RELEASED, MARK -> serial = bytes.readInt();
      case END -> checkEnd();
    }
    return operation != TraceOperation.END;
  }

  private void readTag() throws IOException {
    long start = bytes.offset();
    int tag = bytes.readByte();
    if (tag >>> 3 >= DOMAINS.length) {
      throw bytes.failure(start, "the tag " + tag + " is unknown");
    }
    operation = OPERATIONS[tag & 7];
    domain = DOMAINS[tag >>> 3];
  }

  private int liveBlock(long start) throws IOException {
    int back = bytes.readInt();
    if (back == 0 || back > blocks) {
      throw bytes.failure(start, "no block was allocated " + back + " blocks ago");
    }
    int found = blocks - back;
    if (!live.get(found)) {
      throw bytes.failure(start, "block " + found + " is not live: it was freed before");
    }
    return found;
  }

  private void checkEnd() throws IOException {
    if (!bytes.atEnd()) {
      throw bytes.failure(bytes.offset(), "the recording goes on after its end");
    }
  }

  /** The number of the event, from 0; every event of the recording counts. */
  public int event() {
    return event;
  }

  /** How many blocks have been allocated up to and including this event. */
  public int blocks() {
    return blocks;
  }

  /** What the event is. */
  public TraceOperation operation() {
    return operation;
  }

  /** The allocator that was asked. */
  public TraceDomain domain() {
    return domain;
  }

  /** The id of the block that is allocated, resized or freed. */
  public int block() {
    return block;
  }

  /** The size in bytes that is asked for by {@code MALLOC}, {@code CALLOC} or {@code REALLOC}. */
  public int size() {
    return size;
  }

  /** The serial number of the arena taken or released, or the number of the mark. */
  public int serial() {
    return serial;
  }
}
