package dev.managedheap.notation.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words that a line may begin with, each with the form of its line. */
enum Operation {
  // changing the heap
  NEW("new A N"),
  TUPLE("tuple T A.."),
  DICT("dict D"),
  ATOM("atom X"),
  SET("set A I B"),
  CLEAR("clear A I"),
  GET("get B A I"),
  ALIAS("alias B A"),
  DROP("drop A"),
  WEAK("weak W A [cb [ACTIONS]]"),
  STRONG("strong B W"),
  FINALIZER("finalizer A ACTIONS|none"),
  LEGACY("legacy A"),

  // steering the collector
  COLLECT("collect [0|1|2]"),
  AUTO("auto on|off"),
  THRESHOLD("threshold [X Y Z]"),
  FREEZE("freeze"),
  UNFREEZE("unfreeze"),
  DEBUG("debug saveall|none"),
  UNGARBAGE("ungarbage"),
  EVENTS("events on|off"),

  // observing
  REFS("refs A"),
  GEN("gen A"),
  TRACKED("tracked A"),
  FINALIZED("finalized A"),
  DEREF("deref W"),
  WEAKREFS("weakrefs A"),
  ID("id A"),
  SAME("same A B"),
  LIVE("live"),
  COUNT("count"),
  STATS("stats"),
  GARBAGE("garbage"),
  OBJECTS("objects"),
  FROZEN("frozen"),
  SAY("say TEXT");

  private static final List<Operation> ALL = List.of(values());

  private final String usage;
  private final String word;

  Operation(String usage) {
    this.usage = usage;
    this.word = usage.split(" ", 2)[0];
  }

  String word() {
    return word;
  }

  String usage() {
    return usage;
  }

  /** The line that this word and the operands make. */
  String line(Object... operands) {
    return Words.line(word, operands);
  }

  static Optional<Operation> of(String word) {
    return ALL.stream().filter(operation -> operation.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Operation::word).toList();
  }
}
