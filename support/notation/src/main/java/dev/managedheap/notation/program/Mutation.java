package dev.managedheap.notation.program;

import java.util.List;

/** An operation that changes the heap or its root variables. */
public sealed interface Mutation extends Statement {
  /** {@code new A N}: a node with empty slots; its id is the next of 1, 2, 3, … */
  record New(String name, int slots) implements Mutation {
    @Override
    public String text() {
      return Operation.NEW.line(name, slots);
    }
  }

  /** {@code tuple T A B..}: an immutable container of at most {@link #MAX_ELEMENTS} elements. */
  record Tuple(String name, List<String> elements) implements Mutation {
    /** Creates the operation; it keeps a copy of the list. */
    public Tuple {
      elements = List.copyOf(elements);
    }

    @Override
    public String text() {
      return (Operation.TUPLE.line(name) + " " + String.join(" ", elements)).strip();
    }
  }

  /** {@code dict D}: an empty dict with integer keys. */
  record Dict(String name) implements Mutation {
    @Override
    public String text() {
      return Operation.DICT.line(name);
    }
  }

  /** {@code atom X}: an object without references that the collector never tracks. */
  record Atom(String name) implements Mutation {
    @Override
    public String text() {
      return Operation.ATOM.line(name);
    }
  }

  /** {@code set A I B}: the old value is released after the new one is in place. */
  record SetSlot(String container, int slot, String value) implements Mutation {
    @Override
    public String text() {
      return Operation.SET.line(container, slot, value);
    }
  }

  /** {@code clear A I}: empties a slot, or removes a key of a dict. */
  record Clear(String container, int slot) implements Mutation {
    @Override
    public String text() {
      return Operation.CLEAR.line(container, slot);
    }
  }

  /** {@code get B A I}: B becomes what slot I of A holds. */
  record Get(String target, String container, int slot) implements Mutation {
    @Override
    public String text() {
      return Operation.GET.line(target, container, slot);
    }
  }

  /** {@code alias B A}: B becomes A's object. */
  record Alias(String target, String source) implements Mutation {
    @Override
    public String text() {
      return Operation.ALIAS.line(target, source);
    }
  }

  /** {@code drop A}: A becomes nil. */
  record Drop(String name) implements Mutation {
    @Override
    public String text() {
      return Operation.DROP.line(name);
    }
  }

  /** {@code weak W A}: a weak reference without callback, shared by all who ask for one. */
  record Weak(String name, String target) implements Mutation {
    @Override
    public String text() {
      return Operation.WEAK.line(name, target);
    }
  }

  /**
   * {@code weak W A cb ACTIONS}: a weak reference with a callback of its own. Callbacks are
   * numbered w1, w2, … in the order in which they stand in the text, whether or not the operation
   * applies.
   */
  record WeakCallback(String name, String target, List<Action> actions) implements Mutation {
    /**
     * Creates the operation; it keeps a copy of the list.
     *
     * @throws IllegalArgumentException if an action needs the dying object, which a callback never
     *     sees
     */
    public WeakCallback {
      actions = List.copyOf(actions);
      for (Action action : actions) {
        if (action instanceof Action.OnSelf) {
          throw new IllegalArgumentException("not in a callback: " + action.text());
        }
      }
    }

    @Override
    public String text() {
      return Operation.WEAK.line(name, target, "cb", Action.list(actions)).strip();
    }
  }

  /** {@code strong B W}: B becomes W's referent, or nil. */
  record Strong(String target, String weak) implements Mutation {
    @Override
    public String text() {
      return Operation.STRONG.line(target, weak);
    }
  }

  /** {@code finalizer A ACTIONS}: what A's object does once, before it dies. */
  record Finalizer(String name, List<Action> actions) implements Mutation {
    /** Creates the operation; it keeps a copy of the list. No action at all means {@code log}. */
    public Finalizer {
      actions = actions.isEmpty() ? List.of(new Action.Log()) : List.copyOf(actions);
    }

    @Override
    public String text() {
      return Operation.FINALIZER.line(name, Action.list(actions));
    }
  }

  /** {@code finalizer A none}: A's object has no finalizer any more. */
  record NoFinalizer(String name) implements Mutation {
    @Override
    public String text() {
      return Operation.FINALIZER.line(name, "none");
    }
  }

  /**
   * {@code legacy A}: a finalizer of the old kind, which the collector does not touch in a cycle.
   */
  record Legacy(String name) implements Mutation {
    @Override
    public String text() {
      return Operation.LEGACY.line(name);
    }
  }
}
