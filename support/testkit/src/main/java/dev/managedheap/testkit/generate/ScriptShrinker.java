package dev.managedheap.testkit.generate;

import dev.managedheap.testkit.allocator.AllocatorOperation;
import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorOperation.AllocateZeroed;
import dev.managedheap.testkit.allocator.AllocatorOperation.Free;
import dev.managedheap.testkit.allocator.AllocatorOperation.FreeEvery;
import dev.managedheap.testkit.allocator.AllocatorOperation.Reallocate;
import dev.managedheap.testkit.allocator.AllocatorScript;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes scripts smaller: fewer operations, then smaller numbers in them. */
final class ScriptShrinker implements Shrinker<AllocatorScript> {
  @Override
  public Stream<AllocatorScript> candidates(AllocatorScript script) {
    List<AllocatorOperation> operations = script.operations();
    return Stream.of(
            Shrinker.shorter(operations), Shrinker.simpler(operations, ScriptShrinker::simpler))
        .flatMap(lists -> lists)
        .map(AllocatorScript::new);
  }

  /** The number of operations; then the sum of their numbers. */
  @Override
  public long[] weight(AllocatorScript script) {
    long sum = script.operations().stream().mapToLong(ScriptShrinker::weight).sum();
    return new long[] {script.operations().size(), sum};
  }

  private static long weight(AllocatorOperation operation) {
    if (operation instanceof Allocate o) {
      return (long) o.bytes() + o.times();
    } else if (operation instanceof AllocateZeroed o) {
      return o.bytes() + 2L;
    } else if (operation instanceof Reallocate o) {
      return (long) o.which() + o.bytes();
    } else if (operation instanceof Free o) {
      return (long) o.which() + o.times();
    } else if (operation instanceof FreeEvery o) {
      return 100L + o.step();
    }
    throw new AssertionError(operation);
  }

  private static Stream<AllocatorOperation> simpler(AllocatorOperation operation) {
    if (operation instanceof Allocate o) {
      return Stream.concat(
          smaller(o.times(), 1).mapToObj(times -> new Allocate(o.bytes(), times)),
          smaller(o.bytes(), 0).mapToObj(bytes -> new Allocate(bytes, o.times())));
    } else if (operation instanceof AllocateZeroed o) {
      return Stream.concat(
          Stream.of(new Allocate(o.bytes(), 1)),
          smaller(o.bytes(), 0).mapToObj(AllocateZeroed::new));
    } else if (operation instanceof Reallocate o) {
      return Stream.concat(
          smaller(o.which(), 0).mapToObj(which -> new Reallocate(which, o.bytes())),
          smaller(o.bytes(), 0).mapToObj(bytes -> new Reallocate(o.which(), bytes)));
    } else if (operation instanceof Free o) {
      return Stream.concat(
          smaller(o.times(), 1).mapToObj(times -> new Free(o.which(), times)),
          smaller(o.which(), 0).mapToObj(which -> new Free(which, o.times())));
    } else if (operation instanceof FreeEvery o) {
      return Stream.concat(
          Stream.of(new Free(0, 1), new Free(0, 10)),
          smaller(o.step(), 1).mapToObj(FreeEvery::new));
    }
    throw new AssertionError(operation);
  }

  /** Numbers below this one: the lowest, then nearer and nearer by halves, as far as one below. */
  private static IntStream smaller(int number, int lowest) {
    return IntStream.iterate(number - lowest, gap -> gap > 0, gap -> gap / 2)
        .map(gap -> number - gap);
  }
}
