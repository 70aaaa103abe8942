package dev.managedheap.notation.program;

/** An operation that prints what it sees; it moves nothing and never starts a collection. */
public sealed interface Observation extends Statement {
  /** {@code refs A}: the true reference count of A's object. */
  record Refs(String name) implements Observation {
    @Override
    public String text() {
      return Operation.REFS.line(name);
    }
  }

  /** {@code gen A}: the generation of A's object. */
  record Gen(String name) implements Observation {
    @Override
    public String text() {
      return Operation.GEN.line(name);
    }
  }

  /** {@code tracked A}: whether the collector tracks A's object. */
  record Tracked(String name) implements Observation {
    @Override
    public String text() {
      return Operation.TRACKED.line(name);
    }
  }

  /** {@code finalized A}: whether the finalizer of A's object has run. */
  record Finalized(String name) implements Observation {
    @Override
    public String text() {
      return Operation.FINALIZED.line(name);
    }
  }

  /** {@code deref W}: the id of W's referent. */
  record Deref(String weak) implements Observation {
    @Override
    public String text() {
      return Operation.DEREF.line(weak);
    }
  }

  /** {@code weakrefs A}: how many weak references A's object has. */
  record WeakRefs(String name) implements Observation {
    @Override
    public String text() {
      return Operation.WEAKREFS.line(name);
    }
  }

  /** {@code id A}: the id of A's object, or its kind if it has none. */
  record Id(String name) implements Observation {
    @Override
    public String text() {
      return Operation.ID.line(name);
    }
  }

  /** {@code same A B}: whether both hold the same object. */
  record Same(String first, String second) implements Observation {
    @Override
    public String text() {
      return Operation.SAME.line(first, second);
    }
  }

  /** {@code live}: the ids of the nodes that are not freed. */
  record Live() implements Observation {
    @Override
    public String text() {
      return Operation.LIVE.line();
    }
  }

  /** {@code count}: the counts of the three generations. */
  record Count() implements Observation {
    @Override
    public String text() {
      return Operation.COUNT.line();
    }
  }

  /** {@code stats}: collections, collected and uncollectable, for each generation. */
  record Stats() implements Observation {
    @Override
    public String text() {
      return Operation.STATS.line();
    }
  }

  /** {@code garbage}: what the list of garbage holds. */
  record Garbage() implements Observation {
    @Override
    public String text() {
      return Operation.GARBAGE.line();
    }
  }

  /** {@code objects}: the nodes of each generation in list order. */
  record Objects() implements Observation {
    @Override
    public String text() {
      return Operation.OBJECTS.line();
    }
  }

  /** {@code frozen}: how many nodes the permanent generation holds. */
  record Frozen() implements Observation {
    @Override
    public String text() {
      return Operation.FROZEN.line();
    }
  }

  /** {@code threshold}: the three thresholds. */
  record Thresholds() implements Observation {
    @Override
    public String text() {
      return Operation.THRESHOLD.line();
    }
  }

  /** {@code say TEXT}: prints the text; its words are joined by one space. */
  record Say(String words) implements Observation {
    @Override
    public String text() {
      return words.isEmpty() ? Operation.SAY.word() : Operation.SAY.line(words);
    }
  }
}
