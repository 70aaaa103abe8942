package dev.managedheap.benchmarks.guard;

import java.util.Locale;

/** What is counted while a workload runs. The columns of the record are in this order. */
enum Work {
  /** Words of the heap's memory that were read, those that were copied among them. */
  WORDS_READ,
  /** Words of the heap's memory that were written, copied or filled. */
  WORDS_WRITTEN,
  /** Rounds of all loops in the mechanisms' classes: searches, walks over lists and tables. */
  LOOP_ROUNDS,
  /** Entries of arrays that were copied or filled at once. */
  ENTRIES_COPIED,
  /** Times that a pool or an arena was linked into a list, or taken out of one. */
  LIST_MOVES,
  /** Times that a collector looked at the slots of an object. */
  OBJECTS_SCANNED,
  /** Times that an object came into another list of the cycle collector. */
  OBJECTS_MOVED,
  /** Times that a count was changed. */
  COUNTS_CHANGED;

  /** The name of its field in {@link Tally}. */
  String field() {
    String words = column();
    StringBuilder field = new StringBuilder();
    for (String word : words.split("-", -1)) {
      boolean first = field.isEmpty();
      field.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return field.toString();
  }

  /** The word at the head of the column. */
  String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
