package dev.managedheap.checks.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, Operation<S>> operations = new LinkedHashMap<>();

  /** No operations yet. */
  public SmallScripts() {}

  /**
   * An operation.
   *
   * @param action what it does; it also checks what must hold afterwards
   * @param needs how many things must have been made before it can be done
   * @param makes how many it makes: 1, 0, or −1 if it takes one away
   */
  private record Operation<S>(Consumer<S> action, int needs, int makes) {}

  /** An operation that can always be done. */
  public SmallScripts<S> operation(String text, Consumer<S> action) {
    operations.put(text, new Operation<>(action, 0, 0));
    return this;
  }

  /** An operation that makes something, such as a block. */
  public SmallScripts<S> making(String text, Consumer<S> action) {
    operations.put(text, new Operation<>(action, 0, 1));
    return this;
  }

  /** An operation that takes one away; it can be done only if at least so many were made. */
  public SmallScripts<S> taking(int atLeast, String text, Consumer<S> action) {
    operations.put(text, new Operation<>(action, atLeast, -1));
    return this;
  }

  /** Does all operations of the script on the subject. */
  public void run(Script script, S subject) {
    script.operations().forEach(text -> operation(text).action().accept(subject));
  }

  private Operation<S> operation(String text) {
    return Objects.requireNonNull(operations.get(text), text);
  }

  /**
   * The lists with at most so many operations. A property must declare at least as many tries as
   * there are lists: then each of them is tried, in this order.
   */
  public Arbitrary<Script> upTo(int longest) {
    return Arbitraries.of(all(longest));
  }

  /** The same as a list. */
  public List<Script> all(int longest) {
    List<Script> all = new ArrayList<>();
    List<Script> shorter = List.of(new Script(List.of()));
    for (int length = 1; length <= longest; length++) {
      List<Script> scripts = new ArrayList<>();
      for (Script script : shorter) {
        int made = script.operations().stream().mapToInt(text -> operation(text).makes()).sum();
        for (Map.Entry<String, Operation<S>> operation : operations.entrySet()) {
          if (operation.getValue().needs() <= made) {
            scripts.add(longer(script, operation.getKey()));
          }
        }
      }
      all.addAll(scripts);
      shorter = scripts;
    }
    return all;
  }

  private static Script longer(Script script, String last) {
    List<String> longer = new ArrayList<>(script.operations());
    longer.add(last);
    return new Script(longer);
  }
}
