package dev.managedheap.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.UnreservedAddressException;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemMemoryTest {
  private static final int PAGE = SystemMemory.PAGE_BYTES;

  /** What a word of a new region holds while assertions are on, as they are in every test. */
  private static final int UNWRITTEN = 0xCDCD_CDCD;

  private final SystemMemory system = new SystemMemory(16L * PAGE, HeapWatcher.NOBODY);

  @Test
  void givesUnwrittenWordsAtTheAlignmentAskedFor() {
    int first = system.reserve(PAGE, PAGE);
    int second = system.reserve(2 * PAGE, 4 * PAGE);
    assertThat(first).isEqualTo(Memory.PAGE_WORDS);
    assertThat(second % (4 * Memory.PAGE_WORDS)).isZero();
    for (int address = second; address < second + 2 * Memory.PAGE_WORDS; address++) {
      assertThat(system.memory().get(address)).isEqualTo(UNWRITTEN);
    }
  }

  @Test
  void givesTheLowestGapThatFits() {
    int first = system.reserve(2 * PAGE, PAGE);
    int second = system.reserve(PAGE, PAGE);
    system.memory().set(first, 7);
    system.release(first);
    int large = system.reserve(3 * PAGE, PAGE);
    int small = system.reserve(PAGE, PAGE);
    assertThat(large).isGreaterThan(second);
    assertThat(small).isEqualTo(first);
    assertThat(system.memory().get(small)).as("nothing of the last owner").isEqualTo(UNWRITTEN);
  }

  @Test
  void aRegionThatBeginsInMemoryGivenBackAndEndsBeyondAllOthersIsUnwritten() {
    int first = system.reserve(PAGE, PAGE);
    system.memory().set(first + 5, 77);
    system.release(first);
    int larger = system.reserve(4 * PAGE, PAGE);
    assertThat(larger).isEqualTo(first);
    for (int address = larger; address < larger + 4 * Memory.PAGE_WORDS; address++) {
      assertThat(system.memory().get(address)).isEqualTo(UNWRITTEN);
    }
  }

  @Test
  void keepsAnExactAccount() {
    int first = system.reserve(2 * PAGE, PAGE);
    system.reserve(3 * PAGE, PAGE);
    system.release(first);
    system.reserve(PAGE, PAGE);
    assertThat(system.reservedBytes()).isEqualTo(4 * PAGE);
    assertThat(system.peakBytes()).isEqualTo(5 * PAGE);
    assertThat(system.reservations()).isEqualTo(3);
    assertThat(system.releases()).isEqualTo(1);
  }

  @Test
  void refusesMoreThanTheLimitAndStaysUsable() {
    int all = system.reserve(15 * PAGE, PAGE);
    assertThatThrownBy(() -> system.reserve(2 * PAGE, PAGE))
        .isInstanceOfSatisfying(
            NoMemoryException.class, e -> assertThat(e.requestedBytes()).isEqualTo(2 * PAGE))
        .hasMessage("no memory for 8192 bytes: the system has 4096 bytes left");
    assertThat(system.reservedBytes()).isEqualTo(15 * PAGE);
    system.release(all);
    assertThat(system.reserve(16 * PAGE, PAGE)).isPositive();
  }

  @Test
  void refusesSizesAndAlignmentsThatCannotBe() {
    assertThatThrownBy(() -> system.reserve(0, PAGE)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> system.reserve(-PAGE, PAGE)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> system.reserve(PAGE + 4, PAGE)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> system.reserve(PAGE, 16)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> system.reserve(PAGE, 3 * PAGE)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> new SystemMemory(-1, HeapWatcher.NOBODY))
        .isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> new SystemMemory(Long.MAX_VALUE, HeapWatcher.NOBODY))
        .isInstanceOf(BadSizeException.class);
    assertThat(system.reservedBytes()).isZero();
  }

  @Test
  void addressesEndWhereAnIntEnds() {
    SystemMemory large = new SystemMemory();
    int huge = 1 << 26;
    assertThatThrownBy(() -> large.reserve(PAGE, Integer.MIN_VALUE))
        .isInstanceOf(BadSizeException.class);
    assertThat(large.reserve(PAGE, huge)).isEqualTo(huge / Memory.WORD_BYTES);
  }

  @Test
  void aReleasedRegionIsReadNoMore() {
    int region = system.reserve(PAGE, PAGE);
    system.cells().add(region + 4);
    system.memory().set(region + 5, 42);
    system.release(region);
    assertThat(system.cells().size()).as("no cell is left in it").isZero();
    assertThatThrownBy(() -> system.memory().get(region))
        .isInstanceOf(UnreservedAddressException.class)
        .hasMessageContaining("0x00001000");
    assertThatThrownBy(() -> system.memory().set(region, 1))
        .isInstanceOf(UnreservedAddressException.class);
    assertThatThrownBy(() -> system.memory().fill(region, 3, 1))
        .isInstanceOf(UnreservedAddressException.class);
    assertThatThrownBy(() -> system.memory().copy(region, region, 3))
        .isInstanceOf(UnreservedAddressException.class);
    assertThatThrownBy(() -> system.release(region))
        .isInstanceOfSatisfying(
            ForeignAddressException.class, e -> assertThat(e.address()).isEqualTo(region));
  }

  @Test
  void aWordIsReadForTheCacheWhetherItIsReservedOrNot() {
    int region = system.reserve(PAGE, PAGE);
    Memory memory = system.memory();
    int last = memory.length() - 1;
    memory.set(last, 42);
    assertThat(memory.peek(last)).isEqualTo(42);
    assertThat(memory.peek(last + 1)).as("beyond the array").isZero();
    system.release(region);
    assertThat(memory.peek(last)).as("in memory given back").isNotEqualTo(42);
  }

  @Test
  void wordsCanBeFilledAndCopied() {
    int region = system.reserve(PAGE, PAGE);
    Memory memory = system.memory();
    memory.fill(region, 3, 9);
    memory.copy(region, region + 2, 3);
    memory.fill(region, 0, 1);
    memory.copy(region, region, 0);
    assertThat(memory.get(region + 4)).isEqualTo(9);
    assertThat(memory.get(region + 5)).isEqualTo(UNWRITTEN);
    assertThat(memory.isReserved(-1)).isFalse();
  }

  @Test
  void aGapThatIsJustLargeEnoughIsTaken() {
    int first = system.reserve(2 * PAGE, PAGE);
    system.reserve(PAGE, PAGE);
    system.release(first);
    assertThat(system.reserve(2 * PAGE, PAGE)).isEqualTo(first);
  }

  @Test
  void whenJavaHasNoMemoryThatIsSaidAndNothingChanges() {
    assumeTrue(Runtime.getRuntime().maxMemory() < 1L << 30, "the build gives this JVM 512 MB");
    SystemMemory large = new SystemMemory();
    int region = large.reserve(PAGE, PAGE);
    large.memory().set(region, 42);
    assertThatThrownBy(() -> large.reserve(1 << 30, PAGE))
        .isInstanceOf(NoMemoryException.class)
        .hasMessage(
            "no memory for 1073741824 bytes: Java has no room for an array that holds them");
    assertThat(large.reservedBytes()).isEqualTo(PAGE);
    assertThat(large.memory().get(region)).isEqualTo(42);
    int next = large.reserve(PAGE, PAGE);
    assertThat(next).isEqualTo(region + Memory.PAGE_WORDS);
    assertThat(large.memory().get(next)).isEqualTo(UNWRITTEN);
    large.cells().add(next);
    assertThat(large.cells().contains(next)).isTrue();
  }

  @Test
  void memoryThatIsLeftButNotInOnePieceIsNoMemory() {
    SystemMemory narrow = new SystemMemory(4 * PAGE, 5 * PAGE, HeapWatcher.NOBODY);
    int first = narrow.reserve(PAGE, PAGE);
    narrow.reserve(PAGE, PAGE);
    narrow.release(first);
    assertThatThrownBy(() -> narrow.reserve(3 * PAGE, PAGE))
        .isInstanceOf(NoMemoryException.class)
        .hasMessage(
            "no memory for 12288 bytes: the system has 12288 bytes left, but not in one piece");
    assertThat(narrow.reserve(2 * PAGE, PAGE)).isGreaterThan(first);
    assertThat(narrow.reserve(PAGE, PAGE)).isEqualTo(first);
  }

  @Test
  void theLargestAndTheSmallestLimitAreLimits() {
    assertThat(new SystemMemory().remainingBytes())
        .isEqualTo(
            new SystemMemory(SystemMemory.LARGEST_LIMIT_BYTES, HeapWatcher.NOBODY)
                .remainingBytes());
    SystemMemory none = new SystemMemory(0, HeapWatcher.NOBODY);
    assertThatThrownBy(() -> none.reserve(PAGE, PAGE)).isInstanceOf(NoMemoryException.class);
  }

  @Test
  void thePagesBeyondAllRegionsAreNotReserved() {
    int region = system.reserve(PAGE, PAGE);
    assertThat(system.memory().isReserved(region + Memory.PAGE_WORDS - 1)).isTrue();
    assertThat(system.memory().isReserved(region + Memory.PAGE_WORDS)).isFalse();
    for (long pages = 0; pages < 40; pages++) {
      int far = (int) (system.memory().length() + pages * Memory.PAGE_WORDS);
      assertThat(system.memory().isReserved(far)).isFalse();
    }
  }

  @Test
  void theArrayGrowsByDoublingSoThatEachWordIsCopiedAFewTimesOnly() {
    system.reserve(PAGE, PAGE);
    int before = system.memory().length();
    system.reserve(PAGE, PAGE);
    assertThat(system.memory().length()).isEqualTo(2 * before);
    system.reserve(PAGE, PAGE);
    assertThat(system.memory().length()).as("there was room").isEqualTo(2 * before);
  }

  @Test
  void tellsItsWatcher() {
    List<String> seen = new ArrayList<>();
    SystemMemory watched =
        new SystemMemory(
            4L * PAGE,
            new HeapWatcher() {
              @Override
              public void reserved(int address, int bytes) {
                seen.add("+" + Address.show(address) + " " + bytes);
              }

              @Override
              public void released(int address, int bytes) {
                seen.add("-" + Address.show(address) + " " + bytes);
              }
            });
    watched.release(watched.reserve(PAGE, PAGE));
    assertThat(seen).containsExactly("+0x00001000 4096", "-0x00001000 4096");
  }

  @Test
  void addressesAreShownInBytes() {
    assertThat(Address.show(0)).isEqualTo("null");
    assertThat(Address.show(16400)).isEqualTo("0x00010040");
    assertThat(Address.show(-3)).isEqualTo("word -3");
    assertThat(Address.show(1)).isEqualTo("0x00000004");
    assertThat(Address.show(Integer.MAX_VALUE)).isEqualTo("0x1fffffffc");
  }
}
