package dev.managedheap.testkit.allocator;

import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorOperation.AllocateZeroed;
import dev.managedheap.testkit.allocator.AllocatorOperation.Free;
import dev.managedheap.testkit.allocator.AllocatorOperation.FreeEvery;
import dev.managedheap.testkit.allocator.AllocatorOperation.Reallocate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of allocator operations; as text, one a line. */
public record AllocatorScript(List<AllocatorOperation> operations) {
  private static final Pattern LINE =
      Pattern.compile(
          "(allocate|zeroed|reallocate|free every|free)((?: \\d{1,9}){1,2})"
              + "(?: times (\\d{1,9}))?");

  /** Creates a script; it keeps a copy of the list. */
  public AllocatorScript {
    operations = List.copyOf(operations);
  }

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException if a line is not an operation; it names the line
   */
  public static AllocatorScript of(String text) {
    return new AllocatorScript(
        text.lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .map(AllocatorScript::operation)
            .toList());
  }

  private static AllocatorOperation operation(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an allocator operation: '" + line + "'");
    }
    String[] numbers = matcher.group(2).strip().split(" ", -1);
    int first = Integer.parseInt(numbers[0]);
    int times = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    AllocatorOperation operation =
        switch (matcher.group(1)) {
          case "allocate" -> new Allocate(first, times);
          case "zeroed" -> new AllocateZeroed(first);
          case "reallocate" -> new Reallocate(first, Integer.parseInt(numbers[numbers.length - 1]));
          case "free every" -> new FreeEvery(Math.max(1, first));
          default -> new Free(first, times);
        };
    if (!operation.text().equals(line)) {
      throw new IllegalArgumentException("'" + line + "' is not '" + operation.text() + "'");
    }
    return operation;
  }

  @Override
  public String toString() {
    return operations.stream()
        .map(operation -> operation.text() + "\n")
        .collect(Collectors.joining());
  }
}
