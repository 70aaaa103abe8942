package dev.managedheap.notation.program;

/** An operation that steers the cycle collector. */
public sealed interface Control extends Statement {
  /** {@code collect G}: collects generations 0 to G and prints how many objects it found. */
  record Collect(int generation) implements Control {
    /** The oldest generation: to collect it is a full collection, which is what no number means. */
    public static final int FULL = 2;

    @Override
    public String text() {
      return generation == FULL ? Operation.COLLECT.word() : Operation.COLLECT.line(generation);
    }
  }

  /** {@code auto on|off}: whether collections start by themselves; at first they do not. */
  record Auto(boolean on) implements Control {
    @Override
    public String text() {
      return Operation.AUTO.line(on ? "on" : "off");
    }
  }

  /** {@code threshold X Y Z}: when a collection of each generation is due. */
  record Threshold(int young, int middle, int old) implements Control {
    @Override
    public String text() {
      return Operation.THRESHOLD.line(young, middle, old);
    }
  }

  /** {@code freeze}: moves all tracked objects to the permanent generation. */
  record Freeze() implements Control {
    @Override
    public String text() {
      return Operation.FREEZE.line();
    }
  }

  /** {@code unfreeze}: moves the permanent generation to generation 2. */
  record Unfreeze() implements Control {
    @Override
    public String text() {
      return Operation.UNFREEZE.line();
    }
  }

  /** {@code debug saveall|none}: whether what is found unreachable is kept as garbage. */
  record Debug(boolean saveAll) implements Control {
    @Override
    public String text() {
      return Operation.DEBUG.line(saveAll ? "saveall" : "none");
    }
  }

  /** {@code ungarbage}: empties the list of garbage. */
  record Ungarbage() implements Control {
    @Override
    public String text() {
      return Operation.UNGARBAGE.line();
    }
  }

  /** {@code events on|off}: whether the start and the end of a collection are printed. */
  record Events(boolean on) implements Control {
    @Override
    public String text() {
      return Operation.EVENTS.line(on ? "on" : "off");
    }
  }
}
