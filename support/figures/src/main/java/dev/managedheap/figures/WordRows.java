package dev.managedheap.figures;

import dev.managedheap.memory.Address;
import java.util.List;

/** Words of memory, one a row, with what each means: what a figure of words is drawn from. */
public record WordRows(List<Row> rows) {
  /** Creates rows; it keeps a copy of the list. */
  public WordRows {
    rows = List.copyOf(rows);
  }

  /**
   * A word, or several that need not be told apart.
   *
   * @param address of the first word, in words
   * @param words how many words the row stands for
   * @param value what stands there, as people read it; empty for several
   * @param meaning what it is there for
   * @param use whose it is
   * @param begins whether a block begins here
   */
  public record Row(
      int address, int words, String value, String meaning, MemoryMap.Use use, boolean begins) {}

  /** The rows in words, for those who do not see the picture. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(text.isEmpty() ? "" : "; ").append(Address.show(row.address())).append(": ");
      text.append(row.words() == 1 ? row.value() : row.words() + " words");
      text.append(", ").append(row.meaning());
    }
    return text.isEmpty() ? "No memory." : text.append('.').toString();
  }
}
