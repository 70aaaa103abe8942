package dev.managedheap.notation.binary;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a recording: one JSON object. It is kept as it is; only its flat members are
 * looked up here, which needs no JSON parser.
 */
public final class Header {
  private final String json;
  private final ByteReader reader;

  private Header(String json, ByteReader reader) {
    this.json = json;
    this.reader = reader;
  }

  /** Reads the first line and checks its member {@code format}. */
  public static Header read(ByteReader reader, String format) throws IOException {
    Header header = new Header(reader.readLine(), reader);
    String found = header.member("format", "\"([^\"]*)\"");
    if (!found.equals(format)) {
      throw reader.failure(0, "the format is '" + found + "', not '" + format + "'");
    }
    return header;
  }

  /** The line as it was read. */
  public String json() {
    return json;
  }

  /** A member that is a number below 2³¹. */
  public int number(String name) throws IOException {
    return Integer.parseInt(member(name, "([0-9]{1,9})\\b"));
  }

  private String member(String name, String value) throws IOException {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
    if (!matcher.find()) {
      throw reader.failure(0, "the header line has no valid '" + name + "'");
    }
    return matcher.group(1);
  }
}
