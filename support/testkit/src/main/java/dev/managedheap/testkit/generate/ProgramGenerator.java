package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Observation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import dev.managedheap.testkit.model.HeapModel;
import dev.managedheap.testkit.model.SimpleInterpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes one random heap program. It runs what it has made so far on the model, so that most
 * statements apply, and strews in {@link Phrases}, so that the hard states are reached. The same
 * options and the same random numbers give the same program.
 */
final class ProgramGenerator {
  private final HeapPrograms options;
  private final Random random;
  private final List<String> names;
  private final List<Statement> statements = new ArrayList<>();
  private final HeapModel model = new HeapModel(HeapModel.Reclamation.COUNTING);
  private final SimpleInterpreter interpreter = new SimpleInterpreter(model);

  ProgramGenerator(HeapPrograms options, Random random) {
    this.options = options;
    this.random = random;
    this.names = names(options.variables());
  }

  /** The first names of the alphabet. */
  static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf((char) ('a' + i))).toList();
  }

  Program next() {
    int length = 1 + random.nextInt(options.length());
    Phrases phrases = new Phrases(options, random);
    while (statements.size() < length) {
      if (random.nextInt(100) < 14) {
        phrases.next().forEach(this::add);
      } else {
        Statement statement = statement();
        add(statement);
        if (statement instanceof Mutation.SetSlot set && random.nextInt(3) == 0) {
          add(new Mutation.Drop(set.value()));
        }
      }
    }
    return Program.of(statements.subList(0, length));
  }

  private void add(Statement statement) {
    if (!options.cycleFree() || !closesCycle(statement)) {
      statements.add(statement);
      interpreter.execute(statement);
    }
  }

  private boolean closesCycle(Statement statement) {
    if (statement instanceof Mutation.SetSlot set) {
      int container = interpreter.value(set.container());
      int value = interpreter.value(set.value());
      return container != 0
          && value != 0
          && (value == container || model.successors(Set.of(value)).contains(container));
    }
    return false;
  }

  private Statement statement() {
    int dice = random.nextInt(100);
    if (dice < 24) {
      return new Mutation.New(name(), slots());
    } else if (dice < 52) {
      return new Mutation.SetSlot(container(), index(), bound());
    } else if (dice < 58) {
      return new Mutation.Clear(container(), index());
    } else if (dice < 66) {
      return new Mutation.Get(name(), container(), index());
    } else if (dice < 73) {
      return new Mutation.Alias(name(), bound());
    } else if (dice < 89 || (!options.collects() && !options.observes())) {
      return new Mutation.Drop(bound());
    } else if (options.collects() && (dice < 94 || !options.observes())) {
      return new Control.Collect(Control.Collect.FULL);
    }
    return observation();
  }

  private Statement observation() {
    return switch (random.nextInt(4)) {
      case 0 -> new Observation.Live();
      case 1 -> new Observation.Refs(bound());
      case 2 -> new Observation.Id(name());
      default -> new Observation.Same(bound(), name());
    };
  }

  private int slots() {
    return random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(options.slots());
  }

  /** The index of a slot, mostly a low one, which most objects have. */
  private int index() {
    return random.nextInt(1 + random.nextInt(options.slots()));
  }

  private String name() {
    return pick(names);
  }

  /** A name that holds an object, if there is one. */
  private String bound() {
    return pickOf(names.stream().filter(name -> interpreter.value(name) != 0).toList());
  }

  /** A name that holds an object with slots, if there is one. */
  private String container() {
    return pickOf(names.stream().filter(this::hasSlots).toList());
  }

  private boolean hasSlots(String name) {
    int object = interpreter.value(name);
    return object != 0 && model.slotCount(object) > 0;
  }

  private String pickOf(List<String> candidates) {
    return candidates.isEmpty() || random.nextInt(25) == 0 ? pick(names) : pick(candidates);
  }

  private String pick(List<String> candidates) {
    return candidates.get(random.nextInt(candidates.size()));
  }
}
