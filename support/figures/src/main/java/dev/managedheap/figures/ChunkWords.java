package dev.managedheap.figures;

import dev.managedheap.figures.MemoryMap.Segment;
import dev.managedheap.figures.MemoryMap.Strip;
import dev.managedheap.figures.MemoryMap.Use;
import dev.managedheap.figures.WordRows.Row;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/** Reads the chunks of a free list word by word, from the map of the memory that it lies in. */
final class ChunkWords {
  private final MemoryMap map;
  private final Memory memory;

  ChunkWords(MemoryMap map, Memory memory) {
    this.map = map;
    this.memory = memory;
  }

  /** The words of all chunks; room in which nothing is written is one row. */
  WordRows rows() {
    List<Row> rows = new ArrayList<>();
    for (Strip strip : map.strips()) {
      for (Segment segment : strip.segments()) {
        if (segment.use() == Use.HEADER) {
          addHeader(segment.address(), rows);
        } else {
          String label = segment.use() == Use.USED ? "the block " + segment.label() : "free";
          rows.add(new Row(segment.address(), segment.words(), "", label, segment.use(), false));
        }
      }
    }
    return new WordRows(rows);
  }

  private void addHeader(int chunk, List<Row> rows) {
    boolean isFree = map.links().contains(chunk);
    int next = memory.get(chunk + 1);
    String length = Integer.toString(memory.get(chunk));
    rows.add(new Row(chunk, 1, length, "length in words", Use.HEADER, true));
    String link = next == Address.NULL ? "0" : Address.show(next);
    String meaning =
        isFree ? "next free chunk" + (next == Address.NULL ? ": none" : "") : "not used: allocated";
    rows.add(new Row(chunk + 1, 1, link, meaning, Use.HEADER, false));
    rows.add(new Row(chunk + 2, 2, "", "not used", Use.HEADER, false));
  }
}
