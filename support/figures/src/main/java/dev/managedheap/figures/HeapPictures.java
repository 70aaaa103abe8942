package dev.managedheap.figures;

import dev.managedheap.capstone.GenerationalCollector;
import dev.managedheap.capstone.ManagedHeap;
import dev.managedheap.capstone.program.Interpreter;
import dev.managedheap.figures.HeapPicture.Node;
import dev.managedheap.figures.HeapPicture.Root;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Observation;
import dev.managedheap.notation.program.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs a heap program and looks at the heap that it leaves. What the interpreter prints says which
 * node stands where: {@code objects} lists the numbers in the order of the generations, {@code id}
 * tells what a variable holds.
 */
public final class HeapPictures {
  private Consumer<String> listener = line -> {};
  private final Interpreter interpreter = new Interpreter(line -> listener.accept(line));
  private final Set<String> names = new LinkedHashSet<>();

  private HeapPictures() {}

  /**
   * The heap after the program, or after those of its lines that have at most this number.
   *
   * @throws dev.managedheap.capstone.program.UnsupportedStatement if the heap lacks an operation
   */
  public static HeapPicture after(Program program, int lastLine) {
    Interpreter.requireSupported(program);
    HeapPictures run = new HeapPictures();
    for (Line line : program.lines()) {
      if (line.number() <= lastLine) {
        run.names.addAll(VariableNames.of(line.statement()));
        run.interpreter.execute(line.statement());
      }
    }
    return run.look();
  }

  private HeapPicture look() {
    Map<Integer, Integer> numbers = numbersByAddress();
    ManagedHeap heap = interpreter.heap();
    ObjectGraph graph = heap.graph();
    List<Node> nodes = new ArrayList<>();
    for (int object : graph.objects()) {
      List<Integer> slots = new ArrayList<>();
      for (int slot = 0; slot < graph.slotCount(object); slot++) {
        slots.add(numbers.getOrDefault(graph.slot(object, slot), 0));
      }
      nodes.add(new Node(numbers.getOrDefault(object, 0), heap.count(object), slots));
    }
    nodes.sort(Comparator.comparingInt(Node::number));
    List<Root> roots = new ArrayList<>();
    for (String name : names) {
      String held = lastWord(observe(new Observation.Id(name)).get(0));
      roots.add(new Root(name, held.equals("nil") ? 0 : Integer.parseInt(held)));
    }
    return new HeapPicture(roots, nodes);
  }

  private Map<Integer, Integer> numbersByAddress() {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<String> lines = observe(new Observation.Objects());
    for (int generation = 0; generation < GenerationalCollector.GENERATIONS; generation++) {
      int[] addresses = interpreter.heap().collector().objectsOf(generation);
      String[] words = lines.get(generation).split(" ", -1);
      for (int index = 0; index < addresses.length; index++) {
        numbers.put(addresses[index], Integer.valueOf(words[index + 2]));
      }
    }
    return numbers;
  }

  private List<String> observe(Observation observation) {
    List<String> lines = new ArrayList<>();
    listener = lines::add;
    interpreter.execute(observation);
    return lines;
  }

  private static String lastWord(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }
}
