package dev.managedheap.testkit.planted;

import dev.managedheap.notation.invariant.Invariant;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A patch of one shipped class: a planted bug, a correct variant, or a wrong answer to an exercise.
 *
 * @param file where it stands
 * @param kind whether it must be caught or accepted
 * @param id the bug's name in the catalogue, such as {@code R3}, or the variant's or answer's own
 * @param description the mistake, or what the variant does differently
 * @param className the class that is patched, with its package
 * @param invariants those of which one must be named when a bug is caught; none for the others
 * @param properties the property classes, or {@code Class#method}, with their packages; none for an
 *     answer
 * @param hunks what is replaced, in the order of the file
 */
public record Patch(
    Path file,
    Kind kind,
    String id,
    String description,
    String className,
    List<Invariant> invariants,
    List<String> properties,
    List<Hunk> hunks) {

  /** What a patch is for. */
  public enum Kind {
    /** A mistake that the properties must catch. */
    BUG,
    /** A structurally different correct version that the properties must accept. */
    VARIANT,
    /** A learner's wrong answer to an exercise, which must get its message. */
    ANSWER
  }

  /** Copies the lists. */
  public Patch {
    invariants = List.copyOf(invariants);
    properties = List.copyOf(properties);
    hunks = List.copyOf(hunks);
  }

  /** The expected invariants' short names, as in {@code RC-1 or RC-5}. */
  public String expected() {
    return invariants.stream().map(Invariant::id).collect(Collectors.joining(" or "));
  }

  /** The properties without their packages. */
  public String propertyNames() {
    return properties.stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .collect(Collectors.joining(", "));
  }

  /** What is claimed of the patch, in one line. */
  public String claim() {
    return switch (kind) {
      case BUG -> "%s %s is caught by %s".formatted(id, description, expected());
      case VARIANT ->
          "variant %s (%s) is accepted by %s".formatted(id, description, propertyNames());
      case ANSWER -> "answer %s (%s) gets its message".formatted(id, description);
    };
  }
}
