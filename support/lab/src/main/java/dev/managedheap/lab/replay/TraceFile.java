package dev.managedheap.lab.replay;

import dev.managedheap.capstone.replay.ReplayResult;
import dev.managedheap.capstone.replay.TraceFacts;
import dev.managedheap.capstone.replay.TraceReplay;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.notation.trace.TraceException;
import dev.managedheap.notation.trace.TraceReader;
import dev.managedheap.pool.LinkPolicy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A recording {@code NAME.trace.gz} with its facts in {@code NAME.facts.json} beside it. */
public final class TraceFile {
  private static final String TRACE = ".trace.gz";
  private static final String FACTS = ".facts.json";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path trace;

  /**
   * Names a recording.
   *
   * @throws BadInputException if it is not called as a recording is, or is not there
   */
  public TraceFile(Path trace) throws BadInputException {
    this.trace = trace;
    if (!Files.isRegularFile(trace)) {
      throw new BadInputException(
          trace + (Files.exists(trace) ? ": this is no file" : ": there is no such file"));
    }
    if (!trace.toString().endsWith(TRACE)) {
      throw new BadInputException(trace + ": a recording is called NAME" + TRACE);
    }
  }

  /** The name of the recording, without directory and ending. */
  public String name() {
    String name = String.valueOf(trace.getFileName());
    return name.substring(0, name.length() - TRACE.length());
  }

  /**
   * What CPython did.
   *
   * @throws BadInputException if the facts are missing or malformed
   */
  public TraceFacts facts() throws BadInputException {
    Path facts = trace.resolveSibling(name() + FACTS);
    if (!Files.isRegularFile(facts)) {
      throw new BadInputException(
          "%s: there is no %s beside it to compare with".formatted(trace, facts.getFileName()));
    }
    return FactsReader.read(facts);
  }

  /**
   * Replays the recording and compares it with the facts.
   *
   * @throws BadInputException if the recording is malformed; it names the byte
   */
  public ReplayResult replay(TraceFacts facts, LinkPolicy policy) throws BadInputException {
    long[] read = {0};
    try (InputStream file = Files.newInputStream(trace);
        InputStream events = new CountedStream(new GZIPInputStream(file, BUFFER_BYTES), read)) {
      return TraceReplay.replay(new TraceReader(events), facts, policy);
    } catch (TraceException malformed) {
      throw new BadInputException(trace + " (uncompressed): " + malformed.getMessage());
    } catch (EOFException endsEarly) {
      throw damaged(read[0], "the compressed data end too early");
    } catch (ZipException notGzip) {
      throw read[0] == 0
          ? new BadInputException(trace + ": this is not compressed with gzip")
          : damaged(read[0], "the compressed data are damaged (" + notGzip.getMessage() + ")");
    } catch (IOException unreadable) {
      throw new BadInputException(trace + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private BadInputException damaged(long read, String how) {
    return new BadInputException("%s (uncompressed): byte %d: %s".formatted(trace, read, how));
  }
}
