package dev.managedheap.figures;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import java.util.List;

/**
 * What a map of memory shows: strips of memory, each cut into segments without gaps, and the links
 * of a free list. Addresses and lengths count words.
 *
 * @param strips the strips, by ascending address
 * @param links the free list: the addresses of its segments in its order; empty if there is none
 */
public record MemoryMap(List<Strip> strips, List<Integer> links) {
  /** Creates a map; it keeps copies of the lists. */
  public MemoryMap {
    strips = List.copyOf(strips);
    links = List.copyOf(links);
  }

  /** What a segment is for. */
  public enum Use {
    /** Words that the allocator keeps for itself. */
    HEADER("mh-header"),
    /** An allocated block. */
    USED("mh-used"),
    /** Memory that was freed. */
    FREE("mh-free"),
    /** Memory that was never used. */
    REST("mh-rest");

    final String shape;

    Use(String shape) {
      this.shape = shape;
    }
  }

  /** A piece of memory that stands together. */
  public record Strip(String title, List<Segment> segments) {
    /** Creates a strip; it keeps a copy of the list. */
    public Strip {
      segments = List.copyOf(segments);
    }
  }

  /** A part of a strip. */
  public record Segment(int address, int words, Use use, String label) {
    /** The length as people read it. */
    String length() {
      long bytes = (long) words * Memory.WORD_BYTES;
      return words >= 4 * 1024 && bytes % 1024 == 0
          ? bytes / 1024 + " KiB"
          : words + " words, " + bytes + " B";
    }
  }

  /** The map in words, for those who do not see the picture. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    for (Strip strip : strips) {
      text.append(strip.title()).append(": ");
      for (Segment segment : strip.segments()) {
        text.append("at ").append(Address.show(segment.address())).append(' ');
        text.append(segment.label()).append(" (").append(segment.length()).append("); ");
      }
    }
    if (!links.isEmpty()) {
      text.append("free list: ");
      links.forEach(address -> text.append(Address.show(address)).append(", "));
    }
    return text.isEmpty() ? "No memory." : text.substring(0, text.length() - 2) + ".";
  }
}
