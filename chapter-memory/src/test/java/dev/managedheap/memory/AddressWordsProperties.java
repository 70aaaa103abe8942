package dev.managedheap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.testkit.property.HeapProperty;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** {@link AddressWords} beside a map: whatever was written last stands there, and 0 elsewhere. */
class AddressWordsProperties {
  private static final int LENGTH = 40 * Memory.PAGE_WORDS;

  @HeapProperty
  void agreesWithAMapAndGrowsWithTheMemory(@ForAll("addresses") List<Integer> written) {
    SystemMemory system = new SystemMemory();
    AddressWords words = system.newWords();
    TreeMap<Integer, Integer> model = new TreeMap<>();
    for (int address : written) {
      while (address >= system.memory().length()) {
        system.reserve(SystemMemory.PAGE_BYTES, SystemMemory.PAGE_BYTES);
      }
      int value = model.size() - 3;
      words.set(address, value);
      model.put(address, value);
    }
    int length = system.memory().length();
    for (int address = 0; address < length; address += AddressBits.GRANULE_WORDS) {
      assertThat(words.get(address))
          .as("word %d", address)
          .isEqualTo(model.getOrDefault(address, 0));
    }
  }

  @Provide
  Arbitrary<List<Integer>> addresses() {
    return Arbitraries.integers()
        .between(0, LENGTH / AddressBits.GRANULE_WORDS - 1)
        .map(granule -> granule * AddressBits.GRANULE_WORDS)
        .list()
        .ofMaxSize(40);
  }

  @Example
  void wordsThatAreMadeLaterReachAsFarAsTheMemory() {
    SystemMemory system = new SystemMemory();
    int region = system.reserve(SystemMemory.PAGE_BYTES * 10, SystemMemory.PAGE_BYTES);
    AddressWords words = system.newWords();
    int last = region + 10 * Memory.PAGE_WORDS - AddressBits.GRANULE_WORDS;
    assertThat(words.get(last)).isZero();
    words.set(last, 7);
    assertThat(words.get(last)).isEqualTo(7);
    assertThat(system.newWords().get(last)).as("other words").isZero();
  }
}
