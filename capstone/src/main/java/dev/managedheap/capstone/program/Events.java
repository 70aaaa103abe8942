package dev.managedheap.capstone.program;

import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Says what happens on the heap while a program runs. The nodes are told by their numbers, 1, 2, 3,
 * … in order of creation. An address may be used again; a number never is.
 *
 * <p>It prints {@code freed N} when node N is about to release its memory, and, if asked to, when a
 * collection begins and ends.
 */
final class Events implements HeapWatcher {
  private final Output output;
  private final Map<Integer, Integer> numberAt = new HashMap<>();
  private final TreeSet<Integer> live = new TreeSet<>();
  private int last;
  private boolean printsCollections;

  Events(Output output) {
    this.output = output;
  }

  @Override
  public void allocated(int object) {
    last++;
    numberAt.put(object, last);
    live.add(last);
  }

  @Override
  public void freed(int object) {
    int number = numberOf(object);
    numberAt.remove(object);
    live.remove(number);
    output.line("freed " + number);
  }

  @Override
  public void collectionBegins(int generation) {
    if (printsCollections) {
      output.line("gc start " + generation);
    }
  }

  @Override
  public void collectionEnds(int generation, int unreachable) {
    if (printsCollections) {
      output.line("gc stop " + generation + " collected=" + unreachable + " uncollectable=0");
    }
  }

  void printCollections(boolean on) {
    printsCollections = on;
  }

  /** The number of the live node at the address. */
  int numberOf(int object) {
    Integer number = numberAt.get(object);
    if (number == null) {
      throw new IllegalArgumentException("no node at word " + object);
    }
    return number;
  }

  /** The numbers of live nodes, in the same order. */
  List<Integer> numbersOf(int[] objects) {
    List<Integer> numbers = new ArrayList<>();
    for (int object : objects) {
      numbers.add(numberOf(object));
    }
    return numbers;
  }

  /** The numbers of the nodes that are not freed, ascending. */
  Iterable<Integer> live() {
    return live;
  }
}
