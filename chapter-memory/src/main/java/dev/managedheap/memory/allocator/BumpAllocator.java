package dev.managedheap.memory.allocator;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simplest allocator: a pointer that moves up through a region. Allocating is a comparison and
 * an addition. A freed block is forgotten; its memory is not used again before {@link #freeAll}
 * frees everything at once.
 *
 * <p>It promises what {@link Allocator} says. A region has {@link #REGION_BYTES}, or as much as one
 * larger block needs; what is left of it when the next one is taken is never used.
 *
 * <p>Units: addresses count words, sizes count bytes.
 */
// tag::fields[]
public final class BumpAllocator implements Allocator {
  /** The bytes of a region: 64 KiB. */
  public static final int REGION_BYTES = 64 * 1024;

  private final SystemMemory system;
  private final AddressBits cells;

  /** Where a block of this allocator begins, freed or not: what stands between two is one block. */
  private final AddressBits beginnings = new AddressBits();

  /** The used part of each region: its first word, and the word after its last block. */
  private final TreeMap<Integer, Integer> used = new TreeMap<>();

  private int region;
  private int next;
  private int end;

  /** Takes its regions from this system. */
  public BumpAllocator(SystemMemory system) {
    this.system = system;
    this.cells = system.cells();
  }

  // end::fields[]

  // tag::allocate[]
  @Override
  public int allocate(int bytes) {
    int words = BlockSize.toWords(bytes);
    if (words > end - next) {
      takeRegion(words);
    }
    int block = next;
    next += words;
    used.put(region, next);
    beginnings.add(block);
    cells.add(block);
    return block;
  }

  private void takeRegion(int words) {
    int bytes = BlockSize.toRegionBytes(words, REGION_BYTES);
    region = system.reserve(bytes, SystemMemory.PAGE_BYTES);
    next = region;
    end = region + bytes / Memory.WORD_BYTES;
    beginnings.growTo(end);
  }

  // end::allocate[]

  // tag::free[]
  /** Forgets the block; its memory stays taken. */
  @Override
  public void free(int address) {
    requireAllocated(address);
    cells.remove(address);
  }

  /** Forgets every block, and gives every region back to the system. */
  public void freeAll() {
    for (int start : used.keySet()) {
      system.release(start);
    }
    used.clear();
    beginnings.clear();
    region = Address.NULL;
    next = Address.NULL;
    end = Address.NULL;
  }

  // end::free[]

  // tag::size-of[]
  @Override
  public int sizeOf(int address) {
    requireAllocated(address);
    int after = beginnings.next(address + 1);
    int endOfUsed = used.floorEntry(address).getValue();
    int endOfBlock = after == Address.NULL ? endOfUsed : Math.min(after, endOfUsed);
    return (endOfBlock - address) * Memory.WORD_BYTES;
  }

  @Override
  public boolean owns(int address) {
    Map.Entry<Integer, Integer> below = used.floorEntry(address);
    return below != null && address < below.getValue();
  }

  private void requireAllocated(int address) {
    if (!beginnings.contains(address) || !cells.contains(address)) {
      throw BadAddress.explain(this, cells, beginnings, address);
    }
  }
  // end::size-of[]
}
