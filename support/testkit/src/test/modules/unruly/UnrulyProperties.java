package unruly;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Properties that fail, each in its own way. The tests compile it; the build does not run it. */
public class UnrulyProperties {
  @HeapProperty
  @Checks({Invariant.RC_10, Invariant.RC_1})
  void breaksAnInvariant(@ForAll("programs") Program program) {
    int length = program.lines().size();
    InvariantViolation.require(length < 3, Invariant.RC_10, "a chain of " + length + " objects");
  }

  @HeapProperty
  @Checks({Invariant.RC_1})
  void breaksAnotherWhenItIsSmall(@ForAll @IntRange(min = 0, max = 1000) int size) {
    InvariantViolation.require(size < 500, Invariant.RC_1, "size " + size);
    InvariantViolation.require(size < 3, Invariant.RC_2, "size " + size);
  }

  @HeapProperty
  @Tries(30)
  @MustReach({"a small number", "the end of the world"})
  void missesAState(@ForAll @IntRange(min = 0, max = 1000) int number) {
    States.reached("a small number", number < 500);
    States.reached("a small number");
  }

  @HeapProperty
  void throwsSomethingElse(@ForAll @IntRange(min = 1, max = 9) int first, @ForAll String second) {
    int[] words = new int[1];
    words[first] = 0;
  }

  @HeapProperty
  boolean returnsFalse(@ForAll @IntRange(min = 0, max = 100) int number) {
    return number < 1000 && number == 1000;
  }

  @HeapProperty
  void runsOnce() {
    States.reached("the only case");
  }

  @HeapProperty
  @Tries(1)
  void isLong(@ForAll("long lists") java.util.List<Integer> list) {
    throw new AssertionError("too long");
  }

  @HeapProperty
  @Tries(20)
  void overflowsTheStack(@ForAll int number) {
    overflowsTheStack(number);
  }

  @Provide
  Arbitrary<Program> programs() {
    return Arbitraries.integers()
        .between(3, 9)
        .map(length -> Program.of(String.join("\n", Collections.nCopies(length, "new a 1"))));
  }

  @Provide("long lists")
  Arbitrary<java.util.List<Integer>> longLists() {
    return Arbitraries.just(Collections.nCopies(200, 7));
  }
}
