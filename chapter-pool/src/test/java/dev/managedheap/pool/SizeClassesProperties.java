package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;

/** All sizes, one by one: there are only 512. */
class SizeClassesProperties {
  @HeapProperty
  @Checks({Invariant.PA_4, Invariant.PA_25})
  void theSmallestClassThatFitsIsChosen() {
    for (int bytes = 1; bytes <= 512; bytes++) {
      int size = SizeClasses.bytesOf(SizeClasses.indexOf(bytes));
      require(size >= bytes, Invariant.PA_4, bytes + " bytes do not fit in " + size);
      require(size - bytes <= 15, Invariant.PA_25, bytes + " bytes waste much of " + size);
    }
  }

  @HeapProperty
  @Checks(Invariant.PA_5)
  void indexAndSizeFollowFromEachOther() {
    int previous = 0;
    for (int index = 0; index < 32; index++) {
      int size = SizeClasses.bytesOf(index);
      require(SizeClasses.indexOf(size) == index, Invariant.PA_5, size + " is not class " + index);
      require(size > previous, Invariant.PA_5, size + " follows " + previous);
      previous = size;
    }
    require(previous == 512, Invariant.PA_5, "the largest class has " + previous + " bytes");
  }

  @HeapProperty
  @Checks(Invariant.PA_5)
  void outsideOfTheClassesThereIsAClearError() {
    for (int bytes : new int[] {Integer.MIN_VALUE, -1, 0, 513, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> SizeClasses.indexOf(bytes))
          .isInstanceOf(BadSizeException.class)
          .hasMessage(bytes + " bytes: a class has 1 to 512");
    }
    for (int index : new int[] {-1, 32}) {
      assertThatThrownBy(() -> SizeClasses.bytesOf(index))
          .isInstanceOf(BadSizeException.class)
          .hasMessage("class " + index + ": there are 0 to 31");
    }
  }
}
