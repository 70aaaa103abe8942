package dev.managedheap.notation.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words that an action may begin with, each with its form. */
enum ActionWord {
  LOG("log", false),
  DROP("drop X", false),
  DEREF("deref W", false),
  STRONG("strong X W", false),
  NEW("new X N", false),
  COLLECT("collect", false),
  BIND("bind X", true),
  STORE("store X I", true),
  SELF("self I X", true),
  UNSELF("unself I", true),
  WEAK("weak W", true);

  private static final List<ActionWord> ALL = List.of(values());

  private final String usage;
  private final String word;
  private final boolean onSelf;

  ActionWord(String usage, boolean onSelf) {
    this.usage = usage;
    this.word = usage.split(" ", 2)[0];
    this.onSelf = onSelf;
  }

  String word() {
    return word;
  }

  String usage() {
    return usage;
  }

  /** Whether it acts on the dying object, and so has no place in a callback. */
  boolean onSelf() {
    return onSelf;
  }

  /** The text that this word and the operands make. */
  String line(Object... operands) {
    return Words.line(word, operands);
  }

  static Optional<ActionWord> of(String word) {
    return ALL.stream().filter(action -> action.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ActionWord::word).toList();
  }
}
