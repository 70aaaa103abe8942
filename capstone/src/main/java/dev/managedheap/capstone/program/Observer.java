package dev.managedheap.capstone.program;

import dev.managedheap.capstone.CollectionStatistics;
import dev.managedheap.capstone.GenerationalCollector;
import dev.managedheap.capstone.ManagedHeap;
import dev.managedheap.memory.Address;
import dev.managedheap.notation.program.Observation;
import java.util.ArrayList;
import java.util.List;

/** Prints what a heap program asks to see. It moves nothing, and never starts a collection. */
final class Observer {
  private final ManagedHeap heap;
  private final Variables variables;
  private final Events events;
  private final Output output;

  Observer(ManagedHeap heap, Variables variables, Events events, Output output) {
    this.heap = heap;
    this.variables = variables;
    this.events = events;
    this.output = output;
  }

  void observe(Observation observation) {
    if (observation instanceof Observation.Objects) {
      for (int generation = 0; generation < GenerationalCollector.GENERATIONS; generation++) {
        List<Integer> nodes = events.numbersOf(heap.collector().objectsOf(generation));
        output.line(line("objects " + generation + ":", nodes));
      }
    } else {
      output.line(lineOf(observation));
    }
  }

  private String lineOf(Observation observation) {
    if (observation instanceof Observation.Live) {
      return line("live", events.live());
    } else if (observation instanceof Observation.Refs of) {
      int object = variables.get(of.name());
      return line("refs", of.name(), object == Address.NULL ? "nil" : heap.count(object));
    } else if (observation instanceof Observation.Gen of) {
      int object = variables.get(of.name());
      return line(
          "gen", of.name(), object == Address.NULL ? "nil" : heap.collector().generationOf(object));
    } else if (observation instanceof Observation.Tracked of) {
      boolean isNode = variables.get(of.name()) != Address.NULL;
      return line("tracked", of.name(), isNode);
    } else if (observation instanceof Observation.Id of) {
      int object = variables.get(of.name());
      return line("id", of.name(), object == Address.NULL ? "nil" : events.numberOf(object));
    } else if (observation instanceof Observation.Same of) {
      boolean same = variables.get(of.first()) == variables.get(of.second());
      return line("same", of.first(), of.second(), same);
    } else if (observation instanceof Observation.Count) {
      return line("count", numbers(heap.collector().counts()));
    } else if (observation instanceof Observation.Thresholds) {
      return line("threshold", numbers(heap.collector().thresholds()));
    } else if (observation instanceof Observation.Stats) {
      return line("stats", statistics());
    } else if (observation instanceof Observation.Say text) {
      return "say " + text.words();
    }
    return observation.text(); // garbage: without finalizers there is none
  }

  private List<String> statistics() {
    List<String> parts = new ArrayList<>();
    for (int generation = 0; generation < GenerationalCollector.GENERATIONS; generation++) {
      CollectionStatistics of = heap.collector().statistics(generation);
      parts.add(of.collections() + "/" + of.collected() + "/" + of.uncollectable());
    }
    return parts;
  }

  private static List<Integer> numbers(int[] values) {
    List<Integer> numbers = new ArrayList<>();
    for (int value : values) {
      numbers.add(value);
    }
    return numbers;
  }

  private static String line(Object... words) {
    StringBuilder line = new StringBuilder();
    for (Object word : words) {
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    return line.toString();
  }

  private static String line(String what, Iterable<?> words) {
    StringBuilder line = new StringBuilder(what);
    words.forEach(word -> line.append(' ').append(word));
    return line.toString();
  }
}
