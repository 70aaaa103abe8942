package dev.managedheap.testkit.generate;

import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A sample as jqwik wants it, with our own way to make it smaller. */
record ShrinkableSample<T>(T value, Shrinker<T> shrinker) implements Shrinkable<T> {
  @Override
  public Stream<Shrinkable<T>> shrink() {
    return shrinker
        .candidates(value)
        .<Shrinkable<T>>map(candidate -> new ShrinkableSample<>(candidate, shrinker))
        .filter(candidate -> candidate.distance().compareTo(distance()) < 0);
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(shrinker.weight(value));
  }
}
