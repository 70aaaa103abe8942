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
  private static final int GRANULES = 100;

  @HeapProperty
  void agreesWithAMap(@ForAll("addresses") List<Integer> written) {
    AddressWords words = new AddressWords();
    TreeMap<Integer, Integer> model = new TreeMap<>();
    for (int address : written) {
      int value = model.size() - 3;
      words.set(address, value);
      model.put(address, value);
    }
    for (int granule = 0; granule < 2 * GRANULES; granule++) {
      int address = granule * AddressBits.GRANULE_WORDS;
      assertThat(words.get(address))
          .as("word %d", address)
          .isEqualTo(model.getOrDefault(address, 0));
    }
  }

  @Provide
  Arbitrary<List<Integer>> addresses() {
    return Arbitraries.integers()
        .between(0, GRANULES - 1)
        .map(granule -> granule * AddressBits.GRANULE_WORDS)
        .list()
        .ofMaxSize(40);
  }

  @Example
  void theLastAddressThatThereCanBeMayBeAskedFor() {
    assertThat(new AddressWords().get(Integer.MAX_VALUE)).isZero();
  }
}
