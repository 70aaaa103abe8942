package dev.managedheap.checks.script;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A list of operations on a subject; as text, one a line.
 *
 * @param operations in their order
 * @param <S> what they work on
 */
public record Script<S>(List<Operation<S>> operations) {
  /**
   * An operation.
   *
   * @param text how it is printed
   * @param action what it does; it also checks what must hold afterwards
   * @param needs how many things must have been made before it can be done
   * @param makes how many it makes: 1, 0, or −1 if it takes one away
   * @param <S> what it works on
   */
  public record Operation<S>(String text, Consumer<S> action, int needs, int makes) {}

  /** Keeps a copy of the list. */
  public Script {
    operations = List.copyOf(operations);
  }

  /** Does all operations on the subject. */
  public void run(S subject) {
    operations.forEach(operation -> operation.action().accept(subject));
  }

  @Override
  public String toString() {
    return operations.stream().map(Operation::text).collect(Collectors.joining("\n"));
  }
}
