package dev.managedheap.notation.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a heap program. One operation a line; a {@code #} starts a comment; words are separated by
 * white space. Each line says by its first word which operands follow, so that the parser needs to
 * look ahead nowhere: it takes the words of a line in the order in which the operation names them.
 *
 * <p>Source: {@code conformance/heap-programs/LANGUAGE.md}.
 */
public final class ProgramParser {
  private final LineScanner words;

  private ProgramParser(LineScanner words) {
    this.words = words;
  }

  /**
   * Reads a program.
   *
   * @throws ProgramException if a line is not an operation; it names line and column
   */
  public static Program parse(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      LineScanner words = new LineScanner(number, withoutComment(line));
      if (!words.atEnd()) {
        lines.add(new Line(number, new ProgramParser(words).statement()));
      }
      number++;
    }
    return new Program(lines);
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  private Statement statement() {
    Operation operation = operation(words.word());
    words.expect(operation.usage());
    Statement statement =
        switch (operation) {
          case NEW -> new Mutation.New(name(), number(Statement.MAX_SLOTS));
          case TUPLE -> new Mutation.Tuple(name(), elements());
          case DICT -> new Mutation.Dict(name());
          case ATOM -> new Mutation.Atom(name());
          case SET -> new Mutation.SetSlot(name(), number(), name());
          case CLEAR -> new Mutation.Clear(name(), number());
          case GET -> new Mutation.Get(name(), name(), number());
          case ALIAS -> new Mutation.Alias(name(), name());
          case DROP -> new Mutation.Drop(name());
          case WEAK -> weak(name(), name());
          case STRONG -> new Mutation.Strong(name(), name());
          case FINALIZER -> finalizer(name());
          case LEGACY -> new Mutation.Legacy(name());

          case COLLECT -> new Control.Collect(words.atEnd() ? Control.Collect.FULL : number(2));
          case AUTO -> new Control.Auto(words.choice("on", "off"));
          case THRESHOLD -> threshold();
          case FREEZE -> new Control.Freeze();
          case UNFREEZE -> new Control.Unfreeze();
          case DEBUG -> new Control.Debug(words.choice("saveall", "none"));
          case UNGARBAGE -> new Control.Ungarbage();
          case EVENTS -> new Control.Events(words.choice("on", "off"));

          case REFS -> new Observation.Refs(name());
          case GEN -> new Observation.Gen(name());
          case TRACKED -> new Observation.Tracked(name());
          case FINALIZED -> new Observation.Finalized(name());
          case DEREF -> new Observation.Deref(name());
          case WEAKREFS -> new Observation.WeakRefs(name());
          case ID -> new Observation.Id(name());
          case SAME -> new Observation.Same(name(), name());
          case LIVE -> new Observation.Live();
          case COUNT -> new Observation.Count();
          case STATS -> new Observation.Stats();
          case GARBAGE -> new Observation.Garbage();
          case OBJECTS -> new Observation.Objects();
          case FROZEN -> new Observation.Frozen();
          case SAY -> new Observation.Say(words.rest());
        };
    words.end();
    return statement;
  }

  private Operation operation(String word) {
    return Operation.of(word).orElseThrow(() -> unknown("operation", word, Operation.words()));
  }

  private Statement weak(String name, String target) {
    if (words.atEnd()) {
      return new Mutation.Weak(name, target);
    }
    if (!words.takes("cb")) {
      String word = words.word();
      throw words.error("'" + word + "' is not 'cb': " + Operation.WEAK.usage());
    }
    return new Mutation.WeakCallback(name, target, actions(false));
  }

  private Statement finalizer(String name) {
    if (words.takes("none")) {
      return new Mutation.NoFinalizer(name);
    }
    if (words.atEnd()) {
      throw words.missing("a list of actions");
    }
    return new Mutation.Finalizer(name, actions(true));
  }

  private Statement threshold() {
    return words.atEnd()
        ? new Observation.Thresholds()
        : new Control.Threshold(number(), number(), number());
  }

  private List<String> elements() {
    List<String> elements = new ArrayList<>();
    while (!words.atEnd()) {
      elements.add(name());
      if (elements.size() > Statement.MAX_ELEMENTS) {
        throw words.error("a tuple has at most " + Statement.MAX_ELEMENTS + " elements");
      }
    }
    return elements;
  }

  /** Actions up to the end of the line; between two commas there may be none. */
  private List<Action> actions(boolean hasSelf) {
    List<Action> actions = new ArrayList<>();
    words.separateCommas();
    while (!words.atEnd()) {
      if (!words.takes(",")) {
        actions.add(action(hasSelf));
        if (!words.atEnd() && !words.takes(",")) {
          words.end();
        }
      }
    }
    return actions;
  }

  private Action action(boolean hasSelf) {
    String word = words.word();
    ActionWord action =
        ActionWord.of(word).orElseThrow(() -> unknown("action", word, ActionWord.words()));
    if (action.onSelf() && !hasSelf) {
      throw words.error("'" + word + "' needs the dying object, which a callback never sees");
    }
    words.expect(action.usage());
    return switch (action) {
      case LOG -> new Action.Log();
      case DROP -> new Action.Drop(name());
      case DEREF -> new Action.Deref(name());
      case STRONG -> new Action.Strong(name(), name());
      case NEW -> new Action.New(name(), number(Statement.MAX_SLOTS));
      case COLLECT -> new Action.Collect();
      case BIND -> new Action.Bind(name());
      case STORE -> new Action.Store(name(), number());
      case SELF -> new Action.SetSelf(number(), name());
      case UNSELF -> new Action.ClearSelf(number());
      case WEAK -> new Action.Weak(name());
    };
  }

  private String name() {
    return words.name();
  }

  private int number() {
    return words.number(Integer.MAX_VALUE);
  }

  private int number(int highest) {
    return words.number(highest);
  }

  private ProgramException unknown(String what, String word, List<String> known) {
    return words.error("unknown " + what + " '" + word + "'" + LineScanner.suggestion(word, known));
  }
}
