package dev.managedheap.checks.exercises.firstfit;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.ZeroedPage;
import dev.managedheap.exercises.firstfit.FirstFit;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.UnreservedAddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** The search in every free list of up to three chunks with 8, 12 or 16 words. */
public final class FirstFitProperties {
  private static final int LONGEST = 3;
  private static final int DISTANCE = 32;

  private final SystemMemory system = new SystemMemory();
  private final Memory memory = system.memory();
  private final int region = ZeroedPage.of(system);

  @HeapProperty
  @Tries(200)
  @Checks({Invariant.PA_4, Invariant.PA_26, Invariant.PA_28, Invariant.MS_14})
  @Label("the first chunk that is long enough is found")
  void theFirstChunkThatIsLongEnoughIsFound(
      @ForAll("lists") List<Integer> lengths, @ForAll("requests") int wanted) {
    for (int i = 0; i < lengths.size(); i++) {
      memory.set(chunk(i), lengths.get(i));
      memory.set(chunk(i) + 1, i + 1 < lengths.size() ? chunk(i + 1) : Address.NULL);
    }
    int right = 0;
    while (right < lengths.size() && lengths.get(right) < wanted) {
      right++;
    }
    int found = find(lengths, wanted);
    int expected = right < lengths.size() ? chunk(right) : Address.NULL;
    if (found != expected) {
      throw Finding.of(broken(found, lengths, wanted))
          .expected("find(" + wanted + ") = " + name(expected, lengths))
          .got(name(found, lengths))
          .picture(picture(lengths))
          .violation();
    }
  }

  private int find(List<Integer> lengths, int wanted) {
    try {
      return new FirstFit(memory, lengths.isEmpty() ? Address.NULL : chunk(0)).find(wanted);
    } catch (UnreservedAddressException read) {
      String evidence = "the list had come to its end, and a word of a chunk at null was read";
      throw new InvariantViolation(Invariant.MS_14, evidence, read);
    }
  }

  /** The list, each chunk with its length. */
  private static String picture(List<Integer> lengths) {
    StringBuilder list = new StringBuilder("firstFree -> ");
    for (int length : lengths) {
      list.append("[ ").append(length).append(" ] -> ");
    }
    return list + "null";
  }

  private Invariant broken(int found, List<Integer> lengths, int wanted) {
    if (found == Address.NULL) {
      return Invariant.PA_26;
    }
    if (!isInList(found, lengths)) {
      return Invariant.MS_14;
    }
    return memory.get(found) < wanted ? Invariant.PA_4 : Invariant.PA_28;
  }

  private String name(int address, List<Integer> lengths) {
    if (address == Address.NULL) {
      return "null";
    }
    if (!isInList(address, lengths)) {
      return Address.show(address) + ", which is no chunk of the list";
    }
    int index = (address - region) / DISTANCE;
    return "chunk " + (index + 1) + ", with " + lengths.get(index) + " words";
  }

  private boolean isInList(int address, List<Integer> lengths) {
    int index = (address - region) / DISTANCE;
    return address >= region && index < lengths.size() && address == chunk(index);
  }

  private int chunk(int index) {
    return region + index * DISTANCE;
  }

  @Provide
  Arbitrary<List<Integer>> lists() {
    List<List<Integer>> lists = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < lists.size(); i++) {
      for (int length : new int[] {8, 12, 16}) {
        if (lists.get(i).size() < LONGEST) {
          List<Integer> longer = new ArrayList<>(lists.get(i));
          longer.add(length);
          lists.add(longer);
        }
      }
    }
    return Arbitraries.of(lists);
  }

  @Provide
  Arbitrary<Integer> requests() {
    return Arbitraries.of(8, 12, 16, 20);
  }
}
