package dev.managedheap.notation.program;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary statements and programs of the whole language. */
final class Statements {
  private Statements() {}

  static Arbitrary<Program> programs() {
    Arbitrary<Integer> gap = Arbitraries.integers().between(1, 3);
    return Combinators.combine(all().list().ofMaxSize(30), gap.list().ofSize(30))
        .as(
            (statements, gaps) -> {
              int[] number = {0};
              return new Program(
                  statements.stream()
                      .map(s -> new Line(number[0] += gaps.get(number[0] % 30), s))
                      .toList());
            });
  }

  static Arbitrary<Statement> all() {
    return Arbitraries.oneOf(mutations(), controls(), observations());
  }

  private static Arbitrary<Statement> mutations() {
    return Arbitraries.oneOf(
        Combinators.combine(names(), slots()).as(Mutation.New::new),
        Combinators.combine(names(), names().list().ofMaxSize(16)).as(Mutation.Tuple::new),
        names().map(Mutation.Dict::new),
        names().map(Mutation.Atom::new),
        Combinators.combine(names(), numbers(), names()).as(Mutation.SetSlot::new),
        Combinators.combine(names(), numbers()).as(Mutation.Clear::new),
        Combinators.combine(names(), names(), numbers()).as(Mutation.Get::new),
        Combinators.combine(names(), names()).as(Mutation.Alias::new),
        names().map(Mutation.Drop::new),
        Combinators.combine(names(), names()).as(Mutation.Weak::new),
        Combinators.combine(names(), names(), actions(false)).as(Mutation.WeakCallback::new),
        Combinators.combine(names(), names()).as(Mutation.Strong::new),
        Combinators.combine(names(), actions(true)).as(Mutation.Finalizer::new),
        names().map(Mutation.NoFinalizer::new),
        names().map(Mutation.Legacy::new));
  }

  private static Arbitrary<Statement> controls() {
    Arbitrary<Boolean> on = Arbitraries.of(true, false);
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 2).map(Control.Collect::new),
        on.map(Control.Auto::new),
        Combinators.combine(numbers(), numbers(), numbers()).as(Control.Threshold::new),
        Arbitraries.of(new Control.Freeze(), new Control.Unfreeze(), new Control.Ungarbage()),
        on.map(Control.Debug::new),
        on.map(Control.Events::new));
  }

  private static Arbitrary<Statement> observations() {
    return Arbitraries.oneOf(
        names().map(Observation.Refs::new),
        names().map(Observation.Gen::new),
        names().map(Observation.Tracked::new),
        names().map(Observation.Finalized::new),
        names().map(Observation.Deref::new),
        names().map(Observation.WeakRefs::new),
        names().map(Observation.Id::new),
        Combinators.combine(names(), names()).as(Observation.Same::new),
        Arbitraries.of(
            new Observation.Live(),
            new Observation.Count(),
            new Observation.Stats(),
            new Observation.Garbage(),
            new Observation.Objects(),
            new Observation.Frozen(),
            new Observation.Thresholds()),
        words().list().ofMaxSize(3).map(words -> new Observation.Say(String.join(" ", words))));
  }

  private static Arbitrary<List<Action>> actions(boolean hasSelf) {
    Arbitrary<Action> anywhere =
        Arbitraries.oneOf(
            Arbitraries.of(new Action.Log(), new Action.Collect()),
            names().map(Action.Drop::new),
            names().map(Action.Deref::new),
            Combinators.combine(names(), names()).as(Action.Strong::new),
            Combinators.combine(names(), slots()).as(Action.New::new));
    Arbitrary<Action> onSelf =
        Arbitraries.oneOf(
            names().map(Action.Bind::new),
            Combinators.combine(names(), numbers()).as(Action.Store::new),
            Combinators.combine(numbers(), names()).as(Action.SetSelf::new),
            numbers().map(Action.ClearSelf::new),
            names().map(Action.Weak::new));
    return (hasSelf ? Arbitraries.oneOf(anywhere, onSelf) : anywhere).list().ofMaxSize(4);
  }

  /** Names, some of which are words of the language. */
  private static Arbitrary<String> names() {
    Arbitrary<String> rest = Arbitraries.strings().alpha().numeric().withChars('_').ofMaxLength(4);
    Arbitrary<String> first = Arbitraries.strings().alpha().ofLength(1);
    return Arbitraries.oneOf(
        Combinators.combine(first, rest).as(String::concat),
        Arbitraries.of("a", "b", "new", "cb", "none", "log", "on"));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .all()
        .excludeChars('#')
        .ofMinLength(1)
        .ofMaxLength(5)
        .filter(word -> word.chars().noneMatch(Character::isWhitespace));
  }

  private static Arbitrary<Integer> slots() {
    return Arbitraries.integers().between(0, Statement.MAX_SLOTS);
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().greaterOrEqual(0);
  }
}
