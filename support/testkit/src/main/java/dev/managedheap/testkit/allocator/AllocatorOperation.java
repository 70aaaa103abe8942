package dev.managedheap.testkit.allocator;

/**
 * One operation of a script. A block is named by a number that counts the live blocks from the
 * oldest, modulo how many there are; with none the operation does nothing. So every list of
 * operations is a script. Sizes are in bytes.
 */
public sealed interface AllocatorOperation {
  /** What the operations are made of. */
  interface Steps {
    /** Allocates a block. */
    void allocate(int bytes);

    /** Allocates a block of zeros. */
    void allocateZeroed(int bytes);

    /** Gives the block another size. */
    void reallocate(int which, int bytes);

    /** Frees the block; the ones after it count one less. */
    void free(int which);

    /** How many blocks are live. */
    int live();
  }

  /** The operation as a line of a script. */
  String text();

  /** Does the operation. */
  void perform(Steps steps);

  /** {@code allocate 24}, or {@code allocate 24 times 100}. */
  record Allocate(int bytes, int times) implements AllocatorOperation {
    @Override
    public String text() {
      return "allocate " + bytes + (times == 1 ? "" : " times " + times);
    }

    @Override
    public void perform(Steps steps) {
      for (int i = 0; i < times; i++) {
        steps.allocate(bytes);
      }
    }
  }

  /** {@code zeroed 24}: allocates a block of zeros. */
  record AllocateZeroed(int bytes) implements AllocatorOperation {
    @Override
    public String text() {
      return "zeroed " + bytes;
    }

    @Override
    public void perform(Steps steps) {
      steps.allocateZeroed(bytes);
    }
  }

  /** {@code reallocate 3 40}: gives a block another size. */
  record Reallocate(int which, int bytes) implements AllocatorOperation {
    @Override
    public String text() {
      return "reallocate " + which + " " + bytes;
    }

    @Override
    public void perform(Steps steps) {
      if (steps.live() > 0) {
        steps.reallocate(which % steps.live(), bytes);
      }
    }
  }

  /** {@code free 3}, or {@code free 3 times 100}: a block, and those that take its place. */
  record Free(int which, int times) implements AllocatorOperation {
    @Override
    public String text() {
      return "free " + which + (times == 1 ? "" : " times " + times);
    }

    @Override
    public void perform(Steps steps) {
      for (int i = 0; i < times && steps.live() > 0; i++) {
        steps.free(which % steps.live());
      }
    }
  }

  /**
   * {@code free every 2}: the oldest block and then every second one, which leaves holes; {@code
   * free every 1} frees all.
   */
  record FreeEvery(int step) implements AllocatorOperation {
    @Override
    public String text() {
      return "free every " + step;
    }

    @Override
    public void perform(Steps steps) {
      for (int which = 0; which < steps.live(); which += step - 1) {
        steps.free(which);
      }
    }
  }
}
