package dev.managedheap.memory.allocator;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.DoubleFreeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.allocator.AllocatorExpectations;
import dev.managedheap.testkit.allocator.AllocatorRun;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What the first-fit free list promises, for all scripts of allocator operations. */
class FirstFitProperties {
  private static final int LIMIT_BYTES = 3 * FirstFitAllocator.REGION_BYTES;

  private SystemMemory system = new SystemMemory(LIMIT_BYTES, HeapWatcher.NOBODY);
  private FirstFitAllocator allocator = new FirstFitAllocator(system);

  private FirstFitUnderTest fresh() {
    return fresh(HeapWatcher.NOBODY, (bytes, address) -> {});
  }

  private FirstFitUnderTest fresh(HeapWatcher watcher, FirstFitUnderTest.Witness witness) {
    system = new SystemMemory(LIMIT_BYTES, watcher);
    allocator = new FirstFitAllocator(system);
    return new FirstFitUnderTest(system, allocator, witness);
  }

  @HeapProperty
  @Checks({Invariant.PA_1, Invariant.PA_3, Invariant.PA_4})
  @MustReach({AllocatorRun.REUSE, "a second region"})
  void blocksAreAlignedLargeEnoughAndDisjoint(@ForAll("scripts") AllocatorScript script) {
    AllocatorExpectations promises =
        AllocatorExpectations.all().only(Invariant.PA_1, Invariant.PA_3, Invariant.PA_4);
    AllocatorRun.run(script, fresh(), promises);
    States.reached("a second region", system.reservations() > 1);
  }

  @HeapProperty
  @Checks(Invariant.PA_10)
  void theAllocatorWritesIntoNoBlock(@ForAll("scripts") AllocatorScript script) {
    AllocatorRun.run(script, fresh(), AllocatorExpectations.all().only(Invariant.PA_10));
  }

  @HeapProperty
  @Checks({Invariant.MS_13, Invariant.MS_14, Invariant.MS_15, Invariant.PA_3, Invariant.PA_19})
  @MustReach({"a region given back", "a second region"})
  void chunksFillTheirRegionsAndFreeOnesAreListedInOrder(
      @ForAll("wideScripts") AllocatorScript script) {
    AllocatorRun.run(script, fresh(), AllocatorExpectations.all().only().verified());
    States.reached("a second region", system.reservations() > 1);
    States.reached("a region given back", system.releases() > 0);
  }

  @HeapProperty
  @Checks(Invariant.PA_28)
  @MustReach({AllocatorRun.REUSE, AllocatorRun.NO_MEMORY})
  void everyBlockLiesWhereTheModelPutsIt(@ForAll("largeScripts") AllocatorScript script) {
    FirstFitModel model = new FirstFitModel();
    FirstFitUnderTest real =
        fresh(
            model,
            new FirstFitUnderTest.Witness() {
              @Override
              public void allocated(int bytes, int address) {
                int predicted = model.allocate(bytes);
                require(
                    address == predicted,
                    Invariant.PA_28,
                    bytes
                        + " bytes at "
                        + Address.show(address)
                        + ", not "
                        + Address.show(predicted));
              }

              @Override
              public void freeing(int address, int size) {
                model.free(address, size);
              }
            });
    AllocatorRun.run(script, real, AllocatorExpectations.all().only());
  }

  @HeapProperty
  @Checks(Invariant.PA_24)
  @MustReach(AllocatorRun.NO_MEMORY)
  void withoutMemoryNothingIsChanged(@ForAll("largeScripts") AllocatorScript script) {
    AllocatorRun.run(script, fresh(), AllocatorExpectations.all().only());
  }

  @HeapProperty
  @Checks({Invariant.PA_21, Invariant.PA_19, Invariant.PA_20})
  void freeingEverythingGivesEverythingBack(@ForAll("scripts") AllocatorScript script) {
    AllocatorRun.run(script, fresh(), AllocatorExpectations.all().only());
    for (int block = system.cells().next(1); block != 0; block = system.cells().next(block)) {
      allocator.free(block);
    }
    require(
        system.reservedBytes() == 0,
        Invariant.PA_21,
        system.reservedBytes() + " bytes are still reserved after everything was freed");
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.PA_13)
  @MustReach({
    "a double free",
    "an interior address",
    "a foreign address",
    "room that never was a block"
  })
  void everyAddressThatIsNoBlockIsRefused(@ForAll("scripts") AllocatorScript script) {
    Set<Integer> everHandedOut = new TreeSet<>();
    FirstFitUnderTest real =
        fresh(HeapWatcher.NOBODY, (bytes, address) -> everHandedOut.add(address));
    AllocatorRun.run(script, real, AllocatorExpectations.all().only());
    int before = real.fingerprint();
    for (int block : everHandedOut) {
      for (int address = block - 1; address <= block + 5; address++) {
        if (!system.cells().contains(address)) {
          refused(address, everHandedOut.contains(address));
        }
      }
    }
    require(real.fingerprint() == before, Invariant.PA_13, "a refused free changed something");
  }

  private void refused(int address, boolean wasHandedOut) {
    try {
      allocator.free(address);
    } catch (AddressException refusal) {
      States.reached("a double free", refusal instanceof DoubleFreeException);
      States.reached("an interior address", refusal instanceof InteriorAddressException);
      States.reached("a foreign address", refusal instanceof ForeignAddressException);
      States.reached(
          "room that never was a block",
          String.valueOf(refusal.getMessage()).contains("no block ever began"));
      require(
          wasHandedOut || !(refusal instanceof DoubleFreeException),
          Invariant.PA_13,
          "of what was never handed out it is said: " + refusal.getMessage());
      return;
    }
    require(false, Invariant.PA_13, "free accepted " + Address.show(address));
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(9_000).bursts(12).arbitrary();
  }

  @Provide
  Arbitrary<AllocatorScript> wideScripts() {
    return AllocatorScripts.upTo(150_000).bursts(3).length(20).arbitrary();
  }

  @Provide
  Arbitrary<AllocatorScript> largeScripts() {
    return AllocatorScripts.upTo(300_000).length(12).arbitrary();
  }
}
