package dev.managedheap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.testkit.property.HeapProperty;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** {@link AddressBits} beside a {@link TreeSet}: whatever was added and removed, both agree. */
class AddressBitsProperties {
  private static final int LENGTH = 4 * AddressBits.WORDS_PER_CHUNK;

  @HeapProperty
  void agreesWithASetOfAddresses(
      @ForAll("addresses") List<Integer> added, @ForAll("addresses") List<Integer> removed) {
    AddressBits bits = new AddressBits();
    bits.growTo(LENGTH);
    TreeSet<Integer> model = new TreeSet<>();
    for (int address : added) {
      assertThat(bits.addIfAbsent(address)).isEqualTo(model.add(address) ? 1 : 0);
    }
    for (int address : removed) {
      assertThat(bits.remove(address + 1)).isFalse();
      assertThat(bits.remove(address)).isEqualTo(model.remove(address));
    }
    assertThat(bits.size()).isEqualTo(model.size());
    for (int address = 0; address < LENGTH; address++) {
      assertThat(bits.contains(address))
          .as("contains %d", address)
          .isEqualTo(model.contains(address));
      assertThat(bits.next(address))
          .as("next %d", address)
          .isEqualTo(orNull(model.ceiling(address)));
      assertThat(bits.previous(address))
          .as("previous %d", address)
          .isEqualTo(orNull(model.floor(address)));
    }
    for (int chunk = 0; chunk < bits.chunks(); chunk++) {
      for (int bit = 0; bit < 32; bit++) {
        assertThat((bits.chunk(chunk) >>> bit & 1) == 1)
            .isEqualTo(model.contains(AddressBits.addressOf(chunk, bit)));
      }
    }
    assertThat(bits.next(LENGTH)).isZero();
    assertThat(bits.previous(Integer.MAX_VALUE)).isEqualTo(orNull(model.floor(LENGTH)));
  }

  private static int orNull(@org.jspecify.annotations.Nullable Integer address) {
    return address == null ? Address.NULL : address;
  }

  @HeapProperty
  void growingKeepsWhatStandsInTheSet(@ForAll("addresses") List<Integer> added) {
    AddressBits bits = new AddressBits();
    bits.growTo(LENGTH);
    added.forEach(bits::add);
    int size = bits.size();
    bits.growTo(10 * LENGTH);
    bits.growTo(LENGTH);
    assertThat(bits.size()).isEqualTo(size);
    assertThat(bits.chunks()).isEqualTo(40);
    bits.clear();
    assertThat(bits.size()).isZero();
    assertThat(bits.next(0)).isZero();
  }

  @Example
  void aSetWithoutRoomIsEmpty() {
    AddressBits bits = new AddressBits();
    assertThat(bits.contains(4)).isFalse();
    assertThat(bits.next(0)).isZero();
    assertThat(bits.previous(0)).isZero();
    assertThat(bits.previous(LENGTH)).isZero();
  }

  /** Multiples of four words; the word 0 is null and never stands in the set. */
  @Provide
  Arbitrary<List<Integer>> addresses() {
    return Arbitraries.integers()
        .between(1, LENGTH / AddressBits.GRANULE_WORDS - 1)
        .map(granule -> granule * AddressBits.GRANULE_WORDS)
        .list()
        .ofMaxSize(60);
  }
}
