package dev.managedheap.testkit.model;

import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Observation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the simple statements of heap programs on a {@link SimpleHeap} and says what they print:
 * {@code new set clear get alias drop}, the full {@code collect}, {@code live refs id same say}.
 *
 * <p>Root variables get their indices in the order in which their names come up. An operation holds
 * a new object until it is over; then {@code freed} is printed for what died in it.
 */
public final class SimpleInterpreter {
  private final SimpleHeap heap;
  private final Map<String, Integer> roots = new LinkedHashMap<>();
  private List<String> printed = new ArrayList<>();

  /** Creates an interpreter that has seen no name yet. */
  public SimpleInterpreter(SimpleHeap heap) {
    this.heap = heap;
  }

  /** What CPython prints for the program, but for the order within one collection. */
  public static List<String> outcome(Program program) {
    SimpleInterpreter interpreter =
        new SimpleInterpreter(new HeapModel(HeapModel.Reclamation.COUNTING));
    List<String> outcome = new ArrayList<>();
    for (Line line : program.lines()) {
      outcome.addAll(interpreter.execute(line.statement()));
    }
    return outcome;
  }

  /** Whether the statement is one of the simple ones. */
  public static boolean isSimple(Statement statement) {
    return statement instanceof Mutation.New
        || statement instanceof Mutation.SetSlot
        || statement instanceof Mutation.Clear
        || statement instanceof Mutation.Get
        || statement instanceof Mutation.Alias
        || statement instanceof Mutation.Drop
        || (statement instanceof Control.Collect collect
            && collect.generation() == Control.Collect.FULL)
        || statement instanceof Observation.Live
        || statement instanceof Observation.Refs
        || statement instanceof Observation.Id
        || statement instanceof Observation.Same
        || statement instanceof Observation.Say;
  }

  /** The names of the root variables in the order of their indices. */
  public List<String> rootNames() {
    return List.copyOf(roots.keySet());
  }

  /**
   * Executes one statement and returns the lines that it prints.
   *
   * @throws IllegalArgumentException if it is not a simple statement
   */
  public List<String> execute(Statement statement) {
    if (!isSimple(statement)) {
      throw new IllegalArgumentException("not a simple operation: " + statement.text());
    }
    printed = new ArrayList<>();
    if (statement instanceof Mutation mutation) {
      mutate(mutation);
      printFreed();
    } else if (statement instanceof Observation observation) {
      observe(observation);
    } else {
      int found = heap.collect();
      printFreed();
      printed.add("collect " + Control.Collect.FULL + " = " + found);
    }
    return printed;
  }

  private void mutate(Mutation mutation) {
    if (mutation instanceof Mutation.New make) {
      int object = heap.allocate(make.slots());
      heap.bind(root(make.name()), object);
      heap.endOfOperation(object);
    } else if (mutation instanceof Mutation.SetSlot set) {
      store(value(set.container()), set.slot(), value(set.value()));
    } else if (mutation instanceof Mutation.Clear clear) {
      store(value(clear.container()), clear.slot(), 0);
    } else if (mutation instanceof Mutation.Get get) {
      heap.bind(root(get.target()), load(value(get.container()), get.slot()));
    } else if (mutation instanceof Mutation.Alias alias) {
      heap.bind(root(alias.target()), value(alias.source()));
    } else if (mutation instanceof Mutation.Drop drop) {
      heap.bind(root(drop.name()), 0);
    }
  }

  private void store(int container, int slot, int value) {
    if (hasSlot(container, slot)) {
      heap.store(container, slot, value);
    }
  }

  private int load(int container, int slot) {
    return hasSlot(container, slot) ? heap.load(container, slot) : 0;
  }

  private boolean hasSlot(int container, int slot) {
    boolean has = container != 0 && slot < heap.slotCount(container);
    if (!has) {
      printed.add("skip");
    }
    return has;
  }

  private void observe(Observation observation) {
    if (observation instanceof Observation.Live) {
      printed.add("live" + heap.live().stream().map(o -> " " + o).collect(Collectors.joining()));
    } else if (observation instanceof Observation.Refs refs) {
      int object = value(refs.name());
      printed.add("refs " + refs.name() + " " + (object == 0 ? "nil" : heap.count(object)));
    } else if (observation instanceof Observation.Id id) {
      int object = value(id.name());
      printed.add("id " + id.name() + " " + (object == 0 ? "nil" : object));
    } else if (observation instanceof Observation.Same same) {
      boolean equal = value(same.first()) == value(same.second());
      printed.add("same " + same.first() + " " + same.second() + " " + equal);
    } else if (observation instanceof Observation.Say say) {
      printed.add("say " + say.words());
    }
  }

  private void printFreed() {
    for (int object : heap.takeFreed()) {
      printed.add("freed " + object);
    }
  }

  /** The object that a root variable holds, 0 for none. */
  public int value(String name) {
    return heap.root(root(name));
  }

  private int root(String name) {
    return roots.computeIfAbsent(name, unseen -> roots.size());
  }
}
