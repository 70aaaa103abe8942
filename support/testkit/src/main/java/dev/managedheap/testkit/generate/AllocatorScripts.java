package dev.managedheap.testkit.generate;

import dev.managedheap.testkit.allocator.AllocatorScript;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Which scripts of allocator operations to generate. Immutable; the methods return changed copies.
 *
 * <p>Sizes lie about the boundaries where allocators round; a script has phases in which the live
 * blocks grow, shrink, have one size, or leave holes. A sample shrinks to few operations and small
 * numbers.
 *
 * @param largest the largest request, in bytes
 * @param burst how many blocks one operation allocates or frees at most
 * @param length how many operations a script has at most
 * @param reallocates whether blocks get other sizes
 * @param zeroes whether blocks of zeros are asked for
 */
public record AllocatorScripts(
    int largest, int burst, int length, boolean reallocates, boolean zeroes) {
  /** Checks the numbers. */
  public AllocatorScripts {
    if (largest < 0 || burst < 1 || length < 1) {
      throw new IllegalArgumentException(
          "up to " + largest + " bytes, bursts of " + burst + ", length " + length);
    }
  }

  /** Scripts of at most 40 operations, each on one block, for requests of at most this size. */
  public static AllocatorScripts upTo(int largest) {
    return new AllocatorScripts(largest, 1, 40, false, false);
  }

  /** Scripts in which one operation may allocate or free this many blocks. */
  public AllocatorScripts bursts(int most) {
    return new AllocatorScripts(largest, most, length, reallocates, zeroes);
  }

  /** Scripts of at most this many operations. */
  public AllocatorScripts length(int most) {
    return new AllocatorScripts(largest, burst, most, reallocates, zeroes);
  }

  /** Scripts that give blocks other sizes, too. */
  public AllocatorScripts reallocating() {
    return new AllocatorScripts(largest, burst, length, true, zeroes);
  }

  /** Scripts that ask for blocks of zeros, too. */
  public AllocatorScripts zeroing() {
    return new AllocatorScripts(largest, burst, length, reallocates, true);
  }

  /** The scripts, for jqwik. */
  public Arbitrary<AllocatorScript> arbitrary() {
    ScriptShrinker shrinker = new ScriptShrinker();
    return Arbitraries.fromGenerator(
        random -> new ShrinkableSample<>(new ScriptGenerator(this, random).next(), shrinker));
  }

  /** Some of the scripts, without jqwik; the same seed gives the same ones. */
  public List<AllocatorScript> samples(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> new ScriptGenerator(this, random).next()).limit(count).toList();
  }
}
