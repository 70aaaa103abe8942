package dev.managedheap.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows what is smaller than a sample: the way from a failing sample to the smallest one that still
 * fails. Each candidate has a smaller weight, so that the way ends.
 *
 * @param <T> the type of the samples
 */
interface Shrinker<T> {
  /** Samples that are smaller, those that leave out most first. */
  Stream<T> candidates(T sample);

  /** How large a sample is; compared in order, the first number first. */
  long[] weight(T sample);

  /**
   * The lists that leave out a part of this one: all, then halves, quarters, …, single elements, as
   * in delta debugging (Zeller and Hildebrandt, IEEE Transactions on Software Engineering 28(2),
   * 2002).
   */
  static <E> Stream<List<E>> shorter(List<E> list) {
    return Stream.iterate(list.size(), part -> part > 0, part -> part / 2)
        .flatMap(
            part ->
                IntStream.iterate(0, start -> start < list.size(), start -> start + part)
                    .mapToObj(start -> without(list, start, start + part)));
  }

  /** The lists in which one element is replaced by a simpler one. */
  static <E> Stream<List<E>> simpler(List<E> list, Function<E, Stream<E>> simplerElements) {
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(i -> simplerElements.apply(list.get(i)).map(element -> with(list, i, element)));
  }

  private static <E> List<E> without(List<E> list, int from, int to) {
    List<E> rest = new ArrayList<>(list.subList(0, from));
    rest.addAll(list.subList(Math.min(to, list.size()), list.size()));
    return rest;
  }

  private static <E> List<E> with(List<E> list, int index, E element) {
    List<E> changed = new ArrayList<>(list);
    changed.set(index, element);
    return changed;
  }
}
