package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Program;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Which heap programs to generate: programs of the simple operations, which {@link
 * dev.managedheap.testkit.heap.HeapRun} runs. Immutable; the methods return changed copies.
 *
 * <p>The language is total, so that every list of statements is a program, and a sample shrinks by
 * leaving statements out.
 *
 * @param collects whether programs hold full collections
 * @param cycleFree whether no store may close a cycle; this holds for what a sample shrinks to, too
 * @param observes whether programs hold {@code live refs id same}
 * @param variables how many root variables there are, 2 to 26
 * @param slots how many slots an object has at most, 1 to 64
 * @param length how many statements a program has at most
 */
public record HeapPrograms(
    boolean collects, boolean cycleFree, boolean observes, int variables, int slots, int length) {
  /** Checks the numbers. */
  public HeapPrograms {
    if (variables < 2 || variables > 26 || slots < 1 || slots > 64 || length < 1) {
      throw new IllegalArgumentException(
          variables + " variables, " + slots + " slots, length " + length);
    }
  }

  /** Programs without collections: 6 root variables, at most 4 slots, at most 40 statements. */
  public static HeapPrograms simple() {
    return new HeapPrograms(false, false, false, 6, 4, 40);
  }

  /** Programs that collect, too. */
  public HeapPrograms collecting() {
    return new HeapPrograms(true, cycleFree, observes, variables, slots, length);
  }

  /** Programs that never build a cycle. */
  public HeapPrograms acyclic() {
    return new HeapPrograms(collects, true, observes, variables, slots, length);
  }

  /** Programs that observe, too. */
  public HeapPrograms observing() {
    return new HeapPrograms(collects, cycleFree, true, variables, slots, length);
  }

  /** Programs with this many root variables. */
  public HeapPrograms variables(int most) {
    return new HeapPrograms(collects, cycleFree, observes, most, slots, length);
  }

  /** Programs whose objects have at most this many slots. */
  public HeapPrograms slots(int most) {
    return new HeapPrograms(collects, cycleFree, observes, variables, most, length);
  }

  /** Programs of at most this many statements. */
  public HeapPrograms length(int most) {
    return new HeapPrograms(collects, cycleFree, observes, variables, slots, most);
  }

  /** The programs, for jqwik. */
  public Arbitrary<Program> arbitrary() {
    ProgramShrinker shrinker = new ProgramShrinker(cycleFree);
    return Arbitraries.fromGenerator(
        random -> new ShrinkableSample<>(new ProgramGenerator(this, random).next(), shrinker));
  }

  /** Some of the programs, without jqwik; the same seed gives the same ones. */
  public List<Program> samples(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> new ProgramGenerator(this, random).next()).limit(count).toList();
  }
}
