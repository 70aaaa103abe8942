package dev.managedheap.checks.script;

import dev.managedheap.checks.script.Script.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Every list of some operations up to some length, short lists first: the first that fails is a
 * smallest counterexample, and the same in every run. Most mistakes show in small cases already
 * (Jackson, Software Abstractions, 2006, calls this the small scope hypothesis).
 *
 * @param <S> what the operations work on
 */
public final class SmallScripts<S> {
  private final List<Operation<S>> operations = new ArrayList<>();

  /** No operations yet. */
  public SmallScripts() {}

  /** An operation that can always be done. */
  public SmallScripts<S> operation(String text, Consumer<S> action) {
    operations.add(new Operation<>(text, action, 0, 0));
    return this;
  }

  /** An operation that makes something, such as a block. */
  public SmallScripts<S> making(String text, Consumer<S> action) {
    operations.add(new Operation<>(text, action, 0, 1));
    return this;
  }

  /** An operation that takes one away; it can be done only if at least so many were made. */
  public SmallScripts<S> taking(int atLeast, String text, Consumer<S> action) {
    operations.add(new Operation<>(text, action, atLeast, -1));
    return this;
  }

  /**
   * The lists with at most so many operations. A property must declare at least as many tries as
   * there are lists: then each of them is tried, in this order.
   */
  public Arbitrary<Script<S>> upTo(int longest) {
    return Arbitraries.of(all(longest));
  }

  /** The same as a list. */
  public List<Script<S>> all(int longest) {
    List<Script<S>> all = new ArrayList<>();
    List<Script<S>> shorter = List.of(new Script<>(List.of()));
    for (int length = 1; length <= longest; length++) {
      List<Script<S>> scripts = new ArrayList<>();
      for (Script<S> script : shorter) {
        int made = script.operations().stream().mapToInt(Operation::makes).sum();
        for (Operation<S> operation : operations) {
          if (operation.needs() <= made) {
            scripts.add(longer(script, operation));
          }
        }
      }
      all.addAll(scripts);
      shorter = scripts;
    }
    return all;
  }

  private static <S> Script<S> longer(Script<S> script, Operation<S> last) {
    List<Operation<S>> longer = new ArrayList<>(script.operations());
    longer.add(last);
    return new Script<>(longer);
  }
}
