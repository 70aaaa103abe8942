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
  private int width = 1;
  private List<Statement> phrase = new ArrayList<>();

  Phrases(HeapPrograms options, Random random) {
    this.options = options;
    this.random = random;
    this.names = ProgramGenerator.names(options.variables());
  }

  /** One phrase, on variables and with objects that are chosen anew. */
  List<Statement> next() {
    phrase = new ArrayList<>();
    names = new ArrayList<>(names);
    Collections.shuffle(names, random);
    width = 1 + random.nextInt(options.slots());
    switch (random.nextInt(options.cycleFree() ? 4 : 8)) {
      case 0 -> chain();
      case 1 -> twins();
      case 2 -> shared();
      case 3 -> storedAgain();
      case 4 -> selfLoop();
      case 5 -> ring(0);
      default -> ring(1);
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
      set(i, anySlot(), i - 1);
      drop(i - 1);
    }
    maybeDrop(length - 1);
  }

  /** One object holds another in its first slot and in its last. */
  private void twins() {
    create(0);
    create(1);
    set(0, 0, 1);
    set(0, width - 1, 1);
    maybeDrop(1);
    maybeDrop(0);
  }

  /** Two objects hold a third. */
  private void shared() {
    int slot = anySlot();
    create(0);
    create(1);
    set(0, slot, 1);
    alias(1, 0);
    if (names.size() > 2) {
      create(2);
      get(1, 0, slot);
      set(2, anySlot(), 1);
      drop(1);
      maybeDrop(2);
    }
    maybeDrop(0);
  }

  /** A slot and a variable get what they hold. */
  private void storedAgain() {
    int slot = anySlot();
    create(0);
    create(1);
    set(0, slot, 1);
    set(0, slot, 1);
    drop(1);
    alias(0, 0);
    get(1, 0, slot);
    get(1, 0, slot);
    set(0, slot, 1);
    maybeDrop(1);
    maybeDrop(0);
  }

  private void selfLoop() {
    create(0);
    set(0, anySlot(), 0);
    maybeDrop(0);
  }

  /** Each of some objects holds the next; others hang off the ring, or hold it. */
  private void ring(int others) {
    int length = 1 + random.nextInt(Math.min(3, names.size() - others));
    for (int i = 0; i < length + others; i++) {
      create(i);
    }
    int slot = anySlot();
    for (int i = 0; i < length; i++) {
      set(i, slot, (i + 1) % length);
    }
    for (int i = length; i < length + others; i++) {
      if (random.nextInt(3) > 0) {
        set(random.nextInt(length), width - 1 - slot, i);
      } else {
        set(i, anySlot(), random.nextInt(length));
      }
      maybeDrop(i);
    }
    for (int i = 0; i < length; i++) {
      drop(i);
    }
  }

  private int anySlot() {
    return random.nextInt(width);
  }

  private void create(int name) {
    phrase.add(new Mutation.New(names.get(name), width));
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
