package dev.managedheap.checks.run;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Kind;
import dev.managedheap.checks.layout.Packed;
import dev.managedheap.testkit.property.PropertySettings;
import java.util.Map;
import java.util.OptionalInt;

/** Checks compiled answers to an exercise, of whichever kind it is. */
public final class Checks {
  private Checks() {}

  /**
   * Checks the classes.
   *
   * @param tries how many times as many cases as each property declares
   */
  public static Report check(
      Exercise exercise,
      Map<String, byte[]> classes,
      double tries,
      CaseWatch watch,
      BoundedOutput output) {
    PropertySettings ordinary = PropertySettings.DEFAULT;
    PropertySettings settings =
        new PropertySettings(ordinary.seed(), OptionalInt.empty(), tries, true);
    Packed packed = new Packed(exercise.name());
    if (exercise.kind() == Kind.CATCH_IT) {
      return new CatchChecker(exercise, settings, Versions.of(exercise), watch, output)
          .check(classes);
    }
    return new PropertyChecker(exercise, settings, packed.fingerprints(), watch, output)
        .check(classes);
  }
}
