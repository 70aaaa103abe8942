package dev.managedheap.notation.program;

import java.util.List;
import java.util.stream.Collectors;

/** What a finalizer or the callback of a weak reference does; several are done in order. */
public sealed interface Action {
  /** An action on the object that is being finalized: it stands in finalizers only. */
  sealed interface OnSelf extends Action {}

  /** The action as it stands in a program. */
  String text();

  /** The actions as they stand in a program, separated by commas. */
  static String list(List<Action> actions) {
    return actions.stream().map(Action::text).collect(Collectors.joining(", "));
  }

  /** {@code log}: nothing beyond the line that is printed anyway. */
  record Log() implements Action {
    @Override
    public String text() {
      return ActionWord.LOG.line();
    }
  }

  /** {@code drop X}: X becomes nil. */
  record Drop(String name) implements Action {
    @Override
    public String text() {
      return ActionWord.DROP.line(name);
    }
  }

  /** {@code deref W}: prints the id of W's referent. */
  record Deref(String weak) implements Action {
    @Override
    public String text() {
      return ActionWord.DEREF.line(weak);
    }
  }

  /** {@code strong X W}: X becomes W's referent, or nil. */
  record Strong(String target, String weak) implements Action {
    @Override
    public String text() {
      return ActionWord.STRONG.line(target, weak);
    }
  }

  /** {@code new X N}: a node with empty slots. */
  record New(String name, int slots) implements Action {
    @Override
    public String text() {
      return ActionWord.NEW.line(name, slots);
    }
  }

  /** {@code collect}: a full collection, if none is running. */
  record Collect() implements Action {
    @Override
    public String text() {
      return ActionWord.COLLECT.line();
    }
  }

  /** {@code bind X}: X becomes the dying object. */
  record Bind(String name) implements OnSelf {
    @Override
    public String text() {
      return ActionWord.BIND.line(name);
    }
  }

  /** {@code store X I}: slot I of X becomes the dying object. */
  record Store(String container, int slot) implements OnSelf {
    @Override
    public String text() {
      return ActionWord.STORE.line(container, slot);
    }
  }

  /** {@code self I X}: slot I of the dying object becomes X. */
  record SetSelf(int slot, String value) implements OnSelf {
    @Override
    public String text() {
      return ActionWord.SELF.line(slot, value);
    }
  }

  /** {@code unself I}: empties slot I of the dying object. */
  record ClearSelf(int slot) implements OnSelf {
    @Override
    public String text() {
      return ActionWord.UNSELF.line(slot);
    }
  }

  /** {@code weak W}: W becomes a weak reference to the dying object. */
  record Weak(String name) implements OnSelf {
    @Override
    public String text() {
      return ActionWord.WEAK.line(name);
    }
  }
}
