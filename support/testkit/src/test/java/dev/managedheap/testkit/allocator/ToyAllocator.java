package dev.managedheap.testkit.allocator;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.Map;
import java.util.TreeMap;

/** First fit over a map of the blocks, with the mistakes that its tests plant. */
final class ToyAllocator implements AllocatorUnderTest {
  enum Mistake {
    NONE,
    EIGHT_BYTES_ALIGNED,
    TOO_SMALL,
    OVERLAPS,
    WRITES_LINK,
    WRITES_BEHIND_RELEASED,
    LOSES_DATA,
    NOT_ZEROED,
    FREES_WRONG,
    VERIFIER_FAILS
  }

  private static final int WORDS = 1 << 14;

  private final Mistake mistake;
  private final int[] memory = new int[WORDS];
  private final TreeMap<Integer, Integer> bytesAt = new TreeMap<>();

  ToyAllocator(Mistake mistake) {
    this.mistake = mistake;
  }

  @Override
  public int allocate(int bytes) {
    int address = 4;
    for (Map.Entry<Integer, Integer> block : bytesAt.entrySet()) {
      int end = mistake == Mistake.OVERLAPS ? words(bytes - 16) : words(bytes);
      if (address + end <= block.getKey()) {
        break;
      }
      address = block.getKey() + words(block.getValue());
    }
    if (mistake == Mistake.EIGHT_BYTES_ALIGNED && bytes > 300) {
      address += 2;
    }
    if (address + words(bytes) > WORDS) {
      return NO_MEMORY;
    }
    bytesAt.put(address, bytes);
    return address;
  }

  private static int words(int bytes) {
    return 4 * Math.max(1, (bytes + 15) / 16);
  }

  @Override
  public int allocateZeroed(int bytes) {
    int address = allocate(bytes);
    for (int i = 0; i < bytes / 4 && address != NO_MEMORY; i++) {
      memory[address + i] = mistake == Mistake.NOT_ZEROED ? memory[address + i] : 0;
    }
    return address;
  }

  @Override
  public int reallocate(int address, int bytes) {
    int old = bytesAt.getOrDefault(address, 0);
    int moved = allocate(bytes);
    if (moved != NO_MEMORY) {
      int kept = Math.min(old, bytes) / 4 - (mistake == Mistake.LOSES_DATA ? 1 : 0);
      System.arraycopy(memory, address, memory, moved, Math.max(0, kept));
      bytesAt.remove(address);
    }
    return moved;
  }

  @Override
  public void free(int address) {
    if (bytesAt.remove(address) == null) {
      throw new IllegalArgumentException("no block at " + address);
    }
    Integer next = bytesAt.higherKey(address);
    if (next != null && mistake == Mistake.WRITES_LINK) {
      memory[next] = address;
    }
    if (next != null && mistake == Mistake.WRITES_BEHIND_RELEASED) {
      memory[next + bytesAt.getOrDefault(next, 0) / 8] = address;
    }
    if (next != null && mistake == Mistake.FREES_WRONG) {
      bytesAt.remove(next);
    }
  }

  @Override
  public int sizeOf(int address) {
    int bytes = bytesAt.getOrDefault(address, 0);
    return mistake == Mistake.TOO_SMALL && bytes == 512
        ? 496
        : Math.max(16, (bytes + 15) / 16 * 16);
  }

  @Override
  public int read(int address) {
    return memory[address];
  }

  @Override
  public void write(int address, int word) {
    memory[address] = word;
  }

  @Override
  public void verify() {
    boolean fails = mistake == Mistake.VERIFIER_FAILS && bytesAt.size() > 3;
    InvariantViolation.require(!fails, Invariant.PA_27, "planted");
  }
}
