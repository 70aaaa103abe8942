package dev.managedheap.figures;

import dev.managedheap.figures.AllocationScript.Step;
import dev.managedheap.figures.MemoryMap.Segment;
import dev.managedheap.figures.MemoryMap.Strip;
import dev.managedheap.figures.MemoryMap.Use;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.Allocator;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.error.HeapException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.pool.PoolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a script on an allocator of its own, and reads the map off the memory that it leaves. */
public final class MemoryMaps {
  private final TreeMap<Integer, Integer> regions = new TreeMap<>();
  private final SystemMemory system =
      new SystemMemory(
          SystemMemory.LARGEST_LIMIT_BYTES,
          new HeapWatcher() {
            @Override
            public void reserved(int address, int bytes) {
              regions.put(address, bytes / Memory.WORD_BYTES);
            }

            @Override
            public void released(int address, int bytes) {
              regions.remove(address);
            }
          });
  private final Allocator allocator;

  /** The blocks that were given at any time, with their length in words. */
  private final TreeMap<Integer, Integer> given = new TreeMap<>();

  private final Map<String, Integer> addresses = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  private MemoryMaps(String kind) {
    allocator =
        switch (kind) {
          case "bump" -> new BumpAllocator(system);
          case "first-fit" -> new FirstFitAllocator(system);
          case "pool" -> new PoolAllocator(system);
          default -> throw new IllegalArgumentException("no allocator: " + kind);
        };
  }

  /**
   * The map after the script.
   *
   * @param kind the allocator: {@code bump}, {@code first-fit} or {@code pool}
   * @param view what to show of pools: {@code blocks} or {@code arena}
   * @throws IllegalArgumentException if there is no such allocator, or a step cannot be done,
   *     naming its line
   */
  public static MemoryMap after(AllocationScript script, String kind, String view) {
    MemoryMaps run = new MemoryMaps(kind);
    script.steps().forEach(run::execute);
    return switch (kind) {
      case "bump" -> run.bump();
      case "first-fit" -> run.firstFit();
      default -> new PoolMaps(run.system, run.regions, run.given, run.names).map(view);
    };
  }

  /**
   * The words of the free list's chunks after the script.
   *
   * @throws IllegalArgumentException as for a map
   */
  public static WordRows words(AllocationScript script) {
    MemoryMaps run = new MemoryMaps("first-fit");
    script.steps().forEach(run::execute);
    return new ChunkWords(run.firstFit(), run.system.memory()).rows();
  }

  private void execute(Step step) {
    try {
      if (step.isFree()) {
        Integer address = addresses.get(step.name());
        if (address == null) {
          throw new IllegalArgumentException("line " + step.line() + ": no block " + step.name());
        }
        allocator.free(address);
      } else {
        int address = allocator.allocate(step.bytes());
        addresses.put(step.name(), address);
        names.put(address, step.name());
        given.put(address, allocator.sizeOf(address) / Memory.WORD_BYTES);
      }
    } catch (HeapException bad) {
      throw new IllegalArgumentException("line " + step.line() + ": " + bad.getMessage(), bad);
    }
  }

  private MemoryMap bump() {
    List<Strip> strips = new ArrayList<>();
    regions.forEach(
        (region, words) -> {
          List<Segment> segments = new ArrayList<>();
          int end = region;
          for (int block : given.subMap(region, region + words).keySet()) {
            boolean isUsed = system.cells().contains(block);
            String label = isUsed ? name(block) : "forgotten";
            end = block + given.getOrDefault(block, 0);
            segments.add(new Segment(block, end - block, isUsed ? Use.USED : Use.FREE, label));
          }
          addRest(segments, end, region + words);
          strips.add(new Strip(title("Region", words), segments));
        });
    return new MemoryMap(strips, List.of());
  }

  private MemoryMap firstFit() {
    List<Strip> strips = new ArrayList<>();
    List<Integer> links = new ArrayList<>();
    regions.forEach(
        (region, words) -> {
          List<Segment> segments = new ArrayList<>();
          int chunk = region;
          while (chunk < region + words) {
            int length = system.memory().get(chunk);
            int block = chunk + 4;
            segments.add(new Segment(chunk, 4, Use.HEADER, "header"));
            boolean isUsed = system.cells().contains(block);
            if (!isUsed) {
              links.add(chunk);
            }
            segments.add(
                new Segment(
                    block,
                    length - 4,
                    isUsed ? Use.USED : Use.FREE,
                    isUsed ? name(block) : "free"));
            chunk += length;
          }
          strips.add(new Strip(title("Region", words), segments));
        });
    return new MemoryMap(strips, links);
  }

  private String name(int block) {
    return names.getOrDefault(block, Address.show(block));
  }

  static void addRest(List<Segment> segments, int from, int end) {
    if (from < end) {
      segments.add(new Segment(from, end - from, Use.REST, "not used yet"));
    }
  }

  static String title(String what, int words) {
    return what + " of " + words / 256 + " KiB";
  }
}
