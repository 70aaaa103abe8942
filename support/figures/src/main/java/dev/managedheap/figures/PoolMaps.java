package dev.managedheap.figures;

import dev.managedheap.figures.MemoryMap.Segment;
import dev.managedheap.figures.MemoryMap.Strip;
import dev.managedheap.figures.MemoryMap.Use;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.pool.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Maps of arenas and pools, read off the blocks that an allocator gave. */
final class PoolMaps {
  private static final int POOL_WORDS = Pool.BYTES / Memory.WORD_BYTES;
  private static final int HEADER_WORDS = Pool.HEADER_BYTES / Memory.WORD_BYTES;

  private final SystemMemory system;
  private final NavigableMap<Integer, Integer> regions;
  private final NavigableMap<Integer, Integer> given;
  private final Map<Integer, String> names;

  PoolMaps(
      SystemMemory system,
      NavigableMap<Integer, Integer> regions,
      NavigableMap<Integer, Integer> given,
      Map<Integer, String> names) {
    this.system = system;
    this.regions = regions;
    this.given = given;
    this.names = names;
  }

  MemoryMap map(String view) {
    return switch (view) {
      case "arena" -> arenas();
      case "blocks" -> blocks();
      default -> throw new IllegalArgumentException("no view of pools: " + view);
    };
  }

  /** The pools from which a block was ever given, each with its blocks. */
  private NavigableMap<Integer, NavigableMap<Integer, Integer>> pools() {
    NavigableMap<Integer, NavigableMap<Integer, Integer>> pools = new TreeMap<>();
    given.forEach(
        (block, words) -> {
          int pool = block / POOL_WORDS * POOL_WORDS;
          pools.computeIfAbsent(pool, unknown -> new TreeMap<>()).put(block, words);
        });
    return pools;
  }

  private MemoryMap blocks() {
    List<Strip> strips = new ArrayList<>();
    pools()
        .forEach(
            (pool, blocks) -> {
              List<Segment> segments = new ArrayList<>();
              segments.add(new Segment(pool, HEADER_WORDS, Use.HEADER, "header"));
              int end = pool + HEADER_WORDS;
              for (Map.Entry<Integer, Integer> block : blocks.entrySet()) {
                boolean isUsed = system.cells().contains(block.getKey());
                String label = isUsed ? names.getOrDefault(block.getKey(), "used") : "free";
                segments.add(
                    new Segment(
                        block.getKey(), block.getValue(), isUsed ? Use.USED : Use.FREE, label));
                end = block.getKey() + block.getValue();
              }
              MemoryMaps.addRest(segments, end, pool + POOL_WORDS);
              strips.add(new Strip(title(blocks), segments));
            });
    return new MemoryMap(strips, List.of());
  }

  private static String title(NavigableMap<Integer, Integer> blocks) {
    int bytes = blocks.firstEntry().getValue() * Memory.WORD_BYTES;
    return "Pool of 16 KiB for blocks of " + bytes + " bytes";
  }

  private MemoryMap arenas() {
    NavigableMap<Integer, NavigableMap<Integer, Integer>> pools = pools();
    List<Strip> strips = new ArrayList<>();
    regions.forEach(
        (region, words) -> {
          List<Segment> segments = new ArrayList<>();
          int end = region;
          for (Map.Entry<Integer, NavigableMap<Integer, Integer>> pool :
              pools.subMap(region, region + words).entrySet()) {
            MemoryMaps.addRest(segments, end, pool.getKey());
            long used = pool.getValue().keySet().stream().filter(system.cells()::contains).count();
            int bytes = pool.getValue().firstEntry().getValue() * Memory.WORD_BYTES;
            segments.add(
                new Segment(
                    pool.getKey(),
                    POOL_WORDS,
                    used > 0 ? Use.USED : Use.FREE,
                    used > 0 ? used + " × " + bytes + " B" : "free pool"));
            end = pool.getKey() + POOL_WORDS;
          }
          MemoryMaps.addRest(segments, end, region + words);
          strips.add(new Strip(MemoryMaps.title("Arena", words), segments));
        });
    return new MemoryMap(strips, List.of());
  }
}
