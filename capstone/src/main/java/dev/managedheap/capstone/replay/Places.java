package dev.managedheap.capstone.replay;

/**
 * The places of small blocks at their birth, hashed in order (FNV-1a, 64 bits). A place is the
 * serial number of the arena and the byte offset in it.
 *
 * <p>One hash runs from the beginning. A second one runs from the recorded hash of the last
 * checkpoint, so that each stretch between two checkpoints is judged by itself, whatever was wrong
 * before it.
 */
final class Places {
  private static final long OFFSET_BASIS = 0xCBF2_9CE4_8422_2325L;
  private static final long PRIME = 0x100_0000_01B3L;

  private long hash = OFFSET_BASIS;
  private long stretchHash = OFFSET_BASIS;
  private long blocks;
  private long blocksBeforeStretch;
  private long misplaced;

  /** A block was born in this arena, at this byte offset. */
  void add(int arenaSerial, int byteOffset) {
    long place = ((long) arenaSerial << 20) + byteOffset;
    hash = (hash ^ place) * PRIME;
    stretchHash = (stretchHash ^ place) * PRIME;
    blocks++;
  }

  /** Ends a stretch, whose recorded hash this is, and tells whether all its places were right. */
  boolean endStretch(long recordedHash) {
    boolean right = stretchHash == recordedHash;
    if (!right) {
      misplaced += blocks - blocksBeforeStretch;
    }
    stretchHash = recordedHash;
    blocksBeforeStretch = blocks;
    return right;
  }

  /** The hash from the beginning. */
  long hash() {
    return hash;
  }

  /** How many blocks were born. */
  long blocks() {
    return blocks;
  }

  /** How many blocks were born in stretches that were not right. */
  long misplaced() {
    return misplaced;
  }
}
