package dev.managedheap.checks.exercises.pool;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.ZeroedPage;
import dev.managedheap.exercises.pool.PoolBlocks;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.UnreservedAddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The learner's pool of three blocks with four words each, and which of them are used. */
final class PoolOfThree {
  private static final int LENGTH = 4;
  private static final int COUNT = 3;

  private final SystemMemory system = new SystemMemory();
  private final Memory memory = system.memory();
  private final int start = ZeroedPage.of(system);
  private final PoolBlocks pool = new PoolBlocks(memory, start, LENGTH, COUNT);
  private final List<Integer> used = new ArrayList<>();
  private final Deque<Integer> freed = new ArrayDeque<>();

  void allocate() {
    int block = allocateOrComplain();
    int free = COUNT - used.size();
    if (block == Address.NULL) {
      require(free == 0, Invariant.PA_26, "a block: " + free + " are free", "null");
      return;
    }
    require(free > 0, Invariant.PA_2, "null: all three blocks are used", name(block));
    require(isBlock(block), Invariant.PA_2, "one of the three blocks", name(block));
    String twice = name(block) + ", which is used: now it has two owners";
    require(!used.contains(block), Invariant.PA_1, "a block that is free", twice);
    int lastFreed = freed.isEmpty() ? block : freed.pop();
    String order = name(lastFreed) + ", which was freed last";
    require(lastFreed == block, Invariant.PA_22, order, name(block));
    used.add(block);
    memory.fill(block, LENGTH, -1);
    verify();
  }

  private int allocateOrComplain() {
    try {
      return pool.allocate();
    } catch (UnreservedAddressException read) {
      String evidence = "no block was free, and word 0 of a block at null was read";
      throw new InvariantViolation(Invariant.PA_8, evidence, read);
    }
  }

  void freeOldest() {
    free(0);
  }

  void freeNewest() {
    free(used.size() - 1);
  }

  private void free(int which) {
    if (used.isEmpty()) {
      return;
    }
    int block = used.remove(which);
    freed.push(block);
    pool.free(block);
    verify();
  }

  private void verify() {
    for (int block : used) {
      for (int word = 0; word < LENGTH; word++) {
        String got = "somebody wrote into " + name(block) + ", which is used";
        require(memory.get(block + word) == -1, Invariant.PA_10, "used blocks left alone", got);
      }
    }
    List<Integer> list = new ArrayList<>();
    for (int block = pool.firstFree(); block != Address.NULL; block = memory.get(block)) {
      String where = "the list comes to " + name(block);
      require(isBlock(block), Invariant.PA_8, "a list of free blocks", where);
      require(!used.contains(block), Invariant.PA_8, "a list of free blocks", where + ": used");
      require(!list.contains(block), Invariant.PA_8, "a list that ends", where + " again");
      list.add(block);
    }
    int free = COUNT - used.size();
    require(list.size() == free, Invariant.PA_8, free + " blocks in the list", "" + list.size());
  }

  private boolean isBlock(int address) {
    int index = (address - start) / LENGTH;
    return address >= start && index < COUNT && start + index * LENGTH == address;
  }

  private String name(int block) {
    return isBlock(block) ? "block " + (block - start) / LENGTH : block + ", which is no block";
  }

  private void require(boolean holds, Invariant invariant, String expected, String got) {
    if (!holds) {
      throw finding(invariant, expected, got).violation();
    }
  }

  private Finding finding(Invariant invariant, String expected, String got) {
    return Finding.of(invariant).expected(expected).got(got).picture(picture());
  }

  /** The three blocks, and where word 0 of each free one leads. */
  private String picture() {
    StringBuilder picture = new StringBuilder("first free: " + link(pool.firstFree()) + "\n");
    for (int i = 0; i < COUNT; i++) {
      int block = start + i * LENGTH;
      String content = used.contains(block) ? "used" : "next: " + link(memory.get(block));
      picture.append("[ block ").append(i).append("   ").append(content).append(" ]\n");
    }
    return picture.toString();
  }

  private String link(int address) {
    return address == Address.NULL ? "null" : name(address);
  }
}
