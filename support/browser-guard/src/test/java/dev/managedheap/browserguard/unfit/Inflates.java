package dev.managedheap.browserguard.unfit;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Needs an inflater. */
final class Inflates {
  private Inflates() {}

  static int first(InputStream in) throws IOException {
    return new GZIPInputStream(in).read();
  }
}
