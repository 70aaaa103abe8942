package dev.managedheap.refcount;

import dev.managedheap.testkit.planted.PlantedBugs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each planted bug is caught by the property that should catch it, each variant is accepted. */
class PlantedBugsTest {
  @TestFactory
  Stream<DynamicTest> plantedBugs() {
    return PlantedBugs.of(PlantedBugsTest.class).dynamicTests();
  }
}
