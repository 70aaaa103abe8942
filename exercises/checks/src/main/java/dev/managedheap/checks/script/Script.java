package dev.managedheap.checks.script;

import java.util.List;

/**
 * A list of operations by their texts, one a line. {@link SmallScripts} knows what they do.
 *
 * @param operations in their order
 */
public record Script(List<String> operations) {
  /** Keeps a copy of the list. */
  public Script {
    operations = List.copyOf(operations);
  }

  @Override
  public String toString() {
    return String.join("\n", operations);
  }
}
