package dev.managedheap.testkit.allocator;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.allocator.LiveBlocks.Block;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Runs a script on an allocator and checks what every allocator promises: blocks are aligned, large
 * enough and disjoint, and hold what was written into them. Each block is filled with words of its
 * own; after each operation the first and the last two words of every live block are looked at, and
 * the whole block when it is freed or gets another size.
 *
 * <p>The first broken promise ends the run with an {@link InvariantViolation} that names it, the
 * operation, and the script up to there. An exception of the allocator ends it with an {@link
 * AssertionError}, unless the expectations take it for a violation.
 */
public final class AllocatorRun implements AllocatorOperation.Steps {
  /** A hard state: an allocation found no memory. */
  public static final String NO_MEMORY = "an allocation without memory";

  /** A hard state: memory that was freed was handed out again. */
  public static final String REUSE = "an address used again";

  /** A hard state: a block moved when it got another size. */
  public static final String MOVED = "a block that moved";

  private static final int ALIGNMENT_WORDS = 4;

  private final AllocatorUnderTest allocator;
  private final AllocatorExpectations expectations;
  private final Contents contents;
  private final LiveBlocks blocks = new LiveBlocks();
  private final Set<Integer> used = new HashSet<>();
  private final List<AllocatorOperation> performed = new ArrayList<>();
  private int serial;

  /** Prepares a run on an allocator that has no live block. */
  public AllocatorRun(AllocatorUnderTest allocator, AllocatorExpectations expectations) {
    this.allocator = allocator;
    this.expectations = expectations;
    contents = new Contents(allocator, expectations);
  }

  /**
   * Runs a whole script.
   *
   * @throws InvariantViolation if a promise is broken
   */
  public static void run(
      AllocatorScript script, AllocatorUnderTest allocator, AllocatorExpectations expectations) {
    AllocatorRun run = new AllocatorRun(allocator, expectations);
    script.operations().forEach(run::step);
  }

  /** Performs one operation and checks; see {@link #run}. */
  public void step(AllocatorOperation operation) {
    performed.add(operation);
    try {
      operation.perform(this);
      blocks.all().forEach(contents::checkEnds);
      if (expectations.verifies()) {
        allocator.verify();
      }
    } catch (TestAbortedException excluded) {
      throw excluded;
    } catch (InvariantViolation violation) {
      String prefix = violation.invariant() + ": ";
      String what = String.valueOf(violation.getMessage()).substring(prefix.length());
      throw new InvariantViolation(violation.invariant(), evidence(what), violation);
    } catch (RuntimeException | StackOverflowError | AssertionError failure) {
      throw expectations
          .refusal(failure)
          .<AssertionError>map(
              invariant -> new InvariantViolation(invariant, evidence(failure.toString()), failure))
          .orElseGet(() -> new AssertionError(evidence(failure.toString()), failure));
    }
  }

  private String evidence(String what) {
    AllocatorOperation last = performed.get(performed.size() - 1);
    String script = new AllocatorScript(performed).toString().replaceAll("(?m)^(?=.)", "  ");
    return what
        + "\nat step "
        + performed.size()
        + ": "
        + last.text()
        + "\nscript so far:\n"
        + script;
  }

  @Override
  public int live() {
    return blocks.size();
  }

  @Override
  public void allocate(int bytes) {
    int address = allocator.allocate(bytes);
    if (address == AllocatorUnderTest.NO_MEMORY) {
      States.reached(NO_MEMORY);
      return;
    }
    blocks.add(newBlock(address, bytes));
  }

  @Override
  public void allocateZeroed(int bytes) {
    int address = allocator.allocateZeroed(bytes);
    if (address == AllocatorUnderTest.NO_MEMORY) {
      States.reached(NO_MEMORY);
      return;
    }
    contents.checkZero(address, bytes);
    blocks.add(newBlock(address, bytes));
  }

  @Override
  public void reallocate(int which, int bytes) {
    Block old = blocks.get(which);
    contents.check(old, old.words(), Invariant.PA_10);
    int address = allocator.reallocate(old.address(), bytes);
    if (address == AllocatorUnderTest.NO_MEMORY) {
      States.reached(NO_MEMORY);
      return;
    }
    States.reached(MOVED, address != old.address());
    Block kept = new Block(address, Math.min(old.bytes(), bytes), bytes, old.serial());
    contents.check(kept, kept.words(), Invariant.PA_11);
    blocks.remove(which);
    blocks.insert(which, newBlock(address, bytes));
  }

  @Override
  public void free(int which) {
    Block block = blocks.remove(which);
    contents.check(block, block.words(), Invariant.PA_10);
    allocator.free(block.address());
  }

  private Block newBlock(int address, int bytes) {
    Block block = new Block(address, bytes, allocator.sizeOf(address), ++serial);
    expectations.require(address % ALIGNMENT_WORDS == 0, Invariant.PA_3, block + ": not aligned");
    expectations.require(block.capacity() >= bytes, Invariant.PA_4, block + ": too small");
    Block other = blocks.overlapping(block);
    expectations.require(other == null, Invariant.PA_1, block + " overlaps " + other);
    States.reached(REUSE, !used.add(address));
    contents.fill(block);
    return block;
  }
}
