package dev.managedheap.pool;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import org.jspecify.annotations.Nullable;

/**
 * A pool: 16 KiB of an arena, cut into blocks of one size class.
 *
 * <pre>
 *   word 0…11       left free: CPython's pool header stands here, and every block lies where
 *                   CPython's would
 *   word 12…        the blocks, side by side
 *   behind them     what is left over: less than a block
 * </pre>
 *
 * <p>A free block holds in its first word the address of the next free one, or null: the list costs
 * no memory of its own. Blocks are put on that list one at a time, when it has run empty; those
 * that never stood in it are <em>virgin</em>, and their memory has not been touched. So used + free
 * + virgin = capacity ({@code PA-6 POOL-COUNT}), and a pool that is not full has a free block at
 * the head of its list.
 *
 * <p>The states of a pool and their transitions ({@code PA-7 POOL-STATE}):
 *
 * <pre>
 *   used    some blocks are used, some are not; it stands in the list of its class in UsedPools
 *             last free block taken, no virgin left   → full
 *             last used block freed                   → empty
 *   full    all blocks are used; it stands in no list, and is found through its blocks' addresses
 *             a block freed                           → used, linked again
 *   empty   no block is used; it stands in the free list of its arena
 *             taken for a class                       → used
 * </pre>
 *
 * <p>An empty pool keeps its class and its free list. If the same class takes it again, it is ready
 * as it is; only another class sets it up anew ({@code PA-22 REUSE}).
 *
 * <p>Units: addresses count words. Source: CPython 3.13, {@code struct pool_header} in {@code
 * pycore_obmalloc.h}, and the states in {@code obmalloc.c}; there the header is in the pool, here
 * it is this object, which is clearer and, with headers out of the way of the cache, faster.
 */
public final class Pool {
  /** The bytes of a pool; it begins at a multiple of them. */
  public static final int BYTES = 16 * 1024;

  /** The bytes at the front of a pool that hold no block. */
  public static final int HEADER_BYTES = 48;

  static final int WORDS = BYTES / Memory.WORD_BYTES;
  static final int HEADER_WORDS = HEADER_BYTES / Memory.WORD_BYTES;

  /** The class of a pool that has had none yet, and of the head of a list. */
  private static final int NO_CLASS = -1;

  /** The neighbours in the list of used pools; the pool itself while it stands in none. */
  Pool next = this;

  Pool previous = this;

  /** The next pool in its arena's list of free pools. */
  @Nullable Pool nextFree;

  private final Arena arena;
  private final int address;

  private int sizeClass = NO_CLASS;
  private int blockWords;
  private int used;
  private int freeBlock = Address.NULL;
  private int firstVirgin;
  private int lastBlock;

  /** The pool that begins at this address of the arena; it is empty and has no class. */
  Pool(Arena arena, int address) {
    this.arena = arena;
    this.address = address;
    this.firstVirgin = address;
  }

  /** The head of a list of pools: it has no memory, and never a free block. */
  static Pool listHead() {
    return new Pool(Arena.NOWHERE, Address.NULL);
  }

  /** The blocks that a pool of this class holds. */
  public static int capacity(int sizeClass) {
    return (BYTES - HEADER_BYTES) / SizeClasses.bytesOf(sizeClass);
  }

  /** Makes an empty pool ready for a class; nothing is to do if it was of this class before. */
  void setUp(int newClass, Memory memory) {
    if (sizeClass != newClass) {
      sizeClass = newClass;
      blockWords = SizeClasses.bytesOf(newClass) / Memory.WORD_BYTES;
      firstVirgin = address + HEADER_WORDS;
      lastBlock = address + WORDS - blockWords;
      freeBlock = takeVirgin(memory);
    }
  }

  /** Takes the block at the head of the free list, which is not empty. */
  int take(Memory memory) {
    int block = freeBlock;
    int next = memory.get(block);
    freeBlock = next != Address.NULL ? next : takeVirgin(memory);
    used++;
    return block;
  }

  /** The next virgin block, as a free list of its own; null if there is none. */
  private int takeVirgin(Memory memory) {
    int block = firstVirgin;
    if (block > lastBlock) {
      return Address.NULL;
    }
    memory.set(block, Address.NULL);
    firstVirgin = block + blockWords;
    return block;
  }

  /** Puts a used block at the head of the free list. */
  void put(int block, Memory memory) {
    memory.set(block, freeBlock);
    freeBlock = block;
    used--;
  }

  /** Tells whether the free list has a block: in a pool with a class, whether it is not full. */
  boolean hasFreeBlock() {
    return freeBlock != Address.NULL;
  }

  /** Tells whether no block is used. */
  public boolean isEmpty() {
    return used == 0;
  }

  /** Where the pool begins. */
  public int address() {
    return address;
  }

  /** The word after the pool. */
  public int end() {
    return address + WORDS;
  }

  /** The arena that it is a part of. */
  public Arena arena() {
    return arena;
  }

  /** The size class, from 0 on; −1 if it has had none yet. */
  public int sizeClass() {
    return sizeClass;
  }

  /** How many blocks are used. */
  public int used() {
    return used;
  }

  /** The head of the free list; null if it is empty. */
  public int freeBlock() {
    return freeBlock;
  }

  /** Tells whether the address lies where blocks were handed out, used or free now. */
  boolean hasHandedOut(int anAddress) {
    return anAddress >= address + HEADER_WORDS && anAddress < firstVirgin;
  }

  /** Where the first virgin block would begin: no block from here on was ever handed out. */
  public int firstVirgin() {
    return firstVirgin;
  }

  /** The bytes of a block. */
  public int blockBytes() {
    return blockWords * Memory.WORD_BYTES;
  }

  /** For messages. */
  @Override
  public String toString() {
    String where = "the pool at " + Address.show(address);
    return where + " of class " + sizeClass + " with " + used + " used blocks";
  }
}
