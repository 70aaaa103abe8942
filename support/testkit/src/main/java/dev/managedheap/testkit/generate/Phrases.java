package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Runs of statements that lead to the states that single random statements seldom reach: rings,
 * chains, children that are shared or held twice, values that are stored where they stand.
 */
final class Phrases {
  private final HeapPrograms options;
  private final Random random;
  private List<String> names;
  private List<Statement> phrase = new ArrayList<>();

  Phrases(HeapPrograms options, Random random) {
    this.options = options;
    this.random = random;
    this.names = ProgramGenerator.names(options.variables());
  }

  /** One phrase, on variables that are chosen anew. */
  List<Statement> next() {
    phrase = new ArrayList<>();
    names = new ArrayList<>(names);
    Collections.shuffle(names, random);
    switch (random.nextInt(options.cycleFree() ? 4 : 7)) {
      case 0 -> chain();
      case 1 -> twins();
      case 2 -> shared();
      case 3 -> storedAgain();
      case 4 -> selfLoop();
      case 5 -> ring(false);
      default -> ring(true);
    }
    if (options.collects() && random.nextInt(3) == 0) {
      phrase.add(new Control.Collect(Control.Collect.FULL));
    }
    return phrase;
  }

  /** The second holds the first, the third the second, …; only the last is held by its name. */
  private void chain() {
    int length = 2 + random.nextInt(names.size() - 1);
    create(0);
    for (int i = 1; i < length; i++) {
      create(i);
      set(i, 0, i - 1);
      drop(i - 1);
    }
    maybeDrop(length - 1);
  }

  /** One object holds another in its first slot and in its last. */
  private void twins() {
    create(0);
    create(1);
    set(0, 0, 1);
    set(0, options.slots() - 1, 1);
    maybeDrop(1);
    maybeDrop(0);
  }

  /** Two objects hold a third. */
  private void shared() {
    create(0);
    create(1);
    set(0, 0, 1);
    alias(1, 0);
    if (names.size() > 2) {
      create(2);
      get(1, 0, 0);
      set(2, 0, 1);
      drop(1);
      maybeDrop(2);
    }
    maybeDrop(0);
  }

  /** A slot and a variable get what they hold. */
  private void storedAgain() {
    create(0);
    create(1);
    set(0, 0, 1);
    set(0, 0, 1);
    drop(1);
    alias(0, 0);
    get(1, 0, 0);
    maybeDrop(1);
    get(1, 0, 0);
    set(0, 0, 1);
  }

  private void selfLoop() {
    create(0);
    set(0, random.nextInt(options.slots()), 0);
    maybeDrop(0);
  }

  /** Each of some objects holds the next; another may hang off one of them, or hold the ring. */
  private void ring(boolean tail) {
    int length = 1 + random.nextInt(Math.min(3, names.size() - 1));
    for (int i = 0; i < length; i++) {
      create(i);
    }
    for (int i = 0; i < length; i++) {
      set(i, 0, (i + 1) % length);
    }
    if (tail) {
      create(length);
      if (random.nextBoolean()) {
        set(0, options.slots() - 1, length);
        drop(length);
      } else {
        set(length, 0, 0);
      }
    }
    for (int i = 0; i < length; i++) {
      drop(i);
    }
  }

  private void create(int name) {
    phrase.add(new Mutation.New(names.get(name), options.slots()));
  }

  private void set(int container, int slot, int value) {
    phrase.add(new Mutation.SetSlot(names.get(container), slot, names.get(value)));
  }

  private void get(int target, int container, int slot) {
    phrase.add(new Mutation.Get(names.get(target), names.get(container), slot));
  }

  private void alias(int target, int source) {
    phrase.add(new Mutation.Alias(names.get(target), names.get(source)));
  }

  private void drop(int name) {
    phrase.add(new Mutation.Drop(names.get(name)));
  }

  private void maybeDrop(int name) {
    if (random.nextBoolean()) {
      drop(name);
    }
  }
}
