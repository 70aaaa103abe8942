package dev.managedheap.lab.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a person answers, a word each: one letter if single keys are handed over, otherwise a line.
 * The end of the input is the word {@link #END}.
 */
public final class Answers {
  /** The input has ended; no key is this word. */
  public static final String END = "\u0004";

  private static final int ESCAPE = 0x1b;
  private static final int LAST_INTRODUCER = '[';

  private final InputStream input;
  private final Consumer<String> listener;

  private Answers(InputStream input, Consumer<String> listener) {
    this.input = input;
    this.listener = listener;
  }

  /** Reads on a thread of its own, which does not keep the process alive. */
  public static void listen(InputStream input, boolean single, Consumer<String> listener) {
    Answers answers = new Answers(input, listener);
    Thread thread = new Thread(single ? answers::readKeys : answers::readLines, "answers");
    thread.setDaemon(true);
    thread.start();
  }

  /** Every letter is a word; arrows and other keys that send several bytes are none. */
  void readKeys() {
    try {
      for (int key = input.read(); key >= 0; key = input.read()) {
        if (key == ESCAPE) {
          skipSequence();
        } else {
          listener.accept(word(String.valueOf((char) key)));
        }
      }
    } catch (IOException ended) {
      // as if there were no more
    }
    listener.accept(END);
  }

  /** Skips what follows an escape: ECMA-48's control sequences end in a byte from @ to ~. */
  private void skipSequence() throws IOException {
    if (input.available() == 0) {
      return;
    }
    int introducer = input.read();
    if (introducer == LAST_INTRODUCER || introducer == 'O') {
      int next = input.read();
      while (next >= 0 && (next < '@' || next > '~')) {
        next = input.read();
      }
    }
  }

  void readLines() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        listener.accept(word(line));
      }
    } catch (IOException ended) {
      // as if there were no more
    }
    listener.accept(END);
  }

  private static String word(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
