package dev.managedheap.capstone.program;

import dev.managedheap.capstone.ManagedHeap;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Observation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import java.util.Set;

/**
 * Runs a heap program on a managed heap of its own, and says what happens in the words in which
 * CPython 3.13 says it, to the byte and in the same order.
 *
 * <p>It lacks tuples, dicts and atoms, weak references, finalizers and the permanent generation. A
 * program that uses one of these is refused before it begins.
 *
 * <p>An operation holds what it works on until it is over, as the evaluation stack of CPython does:
 * a binding releases the old value while the new one still has a reference of the operation, and a
 * store gives its container and then its value back at the end.
 *
 * <p>Source: {@code conformance/heap-programs/LANGUAGE.md}.
 */
public final class Interpreter {
  private static final Set<Class<? extends Statement>> SUPPORTED =
      Set.of(
          Mutation.New.class,
          Mutation.SetSlot.class,
          Mutation.Clear.class,
          Mutation.Get.class,
          Mutation.Alias.class,
          Mutation.Drop.class,
          Control.Collect.class,
          Control.Auto.class,
          Control.Threshold.class,
          Control.Events.class,
          Observation.Live.class,
          Observation.Refs.class,
          Observation.Id.class,
          Observation.Same.class,
          Observation.Gen.class,
          Observation.Tracked.class,
          Observation.Objects.class,
          Observation.Count.class,
          Observation.Stats.class,
          Observation.Garbage.class,
          Observation.Thresholds.class,
          Observation.Say.class);

  private final Output output;
  private final Events events;
  private final ManagedHeap heap;
  private final Variables variables;
  private final Observer observer;

  /** An interpreter with an empty heap; what happens is told to the output. */
  public Interpreter(Output output) {
    this(output, SystemMemory.LARGEST_LIMIT_BYTES);
  }

  /** An interpreter whose heap gets at most this many bytes from the system. */
  public Interpreter(Output output, long limitBytes) {
    this.output = output;
    this.events = new Events(output);
    this.heap = new ManagedHeap(limitBytes, events);
    this.variables = new Variables(heap);
    this.observer = new Observer(heap, variables, events, output);
  }

  /** The heap that the programs run on. */
  public ManagedHeap heap() {
    return heap;
  }

  /**
   * Runs a program on what the programs before it have left.
   *
   * @throws UnsupportedStatement if the heap lacks an operation; nothing has run
   * @throws dev.managedheap.memory.error.NoMemoryException if memory runs out; the operation that
   *     needed it has done nothing, those before it stand
   */
  public void run(Program program) {
    requireSupported(program);
    for (Line line : program.lines()) {
      execute(line.statement());
    }
  }

  /**
   * Checks that every operation of the program can be run.
   *
   * @throws UnsupportedStatement naming the first line that cannot
   */
  public static void requireSupported(Program program) {
    for (Line line : program.lines()) {
      if (!SUPPORTED.contains(line.statement().getClass())) {
        throw new UnsupportedStatement(line);
      }
    }
  }

  /** Runs one operation that {@link #requireSupported} lets through. */
  public void execute(Statement statement) {
    if (statement instanceof Mutation mutation) {
      mutate(mutation);
    } else if (statement instanceof Control control) {
      steer(control);
    } else if (statement instanceof Observation observation) {
      observer.observe(observation);
    }
  }

  private void steer(Control control) {
    if (control instanceof Control.Collect operation) {
      int unreachable = heap.collector().collect(operation.generation());
      output.line("collect " + operation.generation() + " = " + unreachable);
    } else if (control instanceof Control.Auto operation) {
      heap.collector().collectAutomatically(operation.on());
    } else if (control instanceof Control.Threshold operation) {
      heap.collector().setThresholds(operation.young(), operation.middle(), operation.old());
    } else if (control instanceof Control.Events operation) {
      events.printCollections(operation.on());
    }
  }

  private void mutate(Mutation mutation) {
    if (mutation instanceof Mutation.New operation) {
      int node = heap.allocate(operation.slots());
      variables.bind(operation.name(), node);
      heap.release(node);
    } else if (mutation instanceof Mutation.SetSlot operation) {
      store(operation.container(), operation.slot(), variables.get(operation.value()));
    } else if (mutation instanceof Mutation.Clear operation) {
      store(operation.container(), operation.slot(), Address.NULL);
    } else if (mutation instanceof Mutation.Get operation) {
      load(operation);
    } else if (mutation instanceof Mutation.Alias operation) {
      variables.bind(operation.target(), variables.get(operation.source()));
    } else if (mutation instanceof Mutation.Drop operation) {
      variables.bind(operation.name(), Address.NULL);
    }
  }

  private void store(String name, int slot, int value) {
    int container = variables.get(name);
    if (!hasSlot(container, slot)) {
      output.line("skip");
      return;
    }
    hold(container);
    hold(value);
    heap.store(container, slot, value);
    letGo(container);
    letGo(value);
  }

  private void load(Mutation.Get operation) {
    int container = variables.get(operation.container());
    if (hasSlot(container, operation.slot())) {
      variables.bind(operation.target(), heap.load(container, operation.slot()));
    } else {
      output.line("skip");
      variables.bind(operation.target(), Address.NULL);
    }
  }

  private boolean hasSlot(int container, int slot) {
    return container != Address.NULL && slot < heap.slots(container);
  }

  private void hold(int object) {
    if (object != Address.NULL) {
      heap.retain(object);
    }
  }

  private void letGo(int object) {
    if (object != Address.NULL) {
      heap.release(object);
    }
  }
}
