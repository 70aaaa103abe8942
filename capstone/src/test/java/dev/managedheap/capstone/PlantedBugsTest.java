package dev.managedheap.capstone;

import dev.managedheap.testkit.planted.PlantedBugs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PlantedBugsTest {
  @TestFactory
  Stream<DynamicTest> bugsAreCaughtAndVariantsPass() {
    return PlantedBugs.of(PlantedBugsTest.class).dynamicTests();
  }
}
