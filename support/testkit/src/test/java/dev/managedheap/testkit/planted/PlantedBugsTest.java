package dev.managedheap.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PlantedBugsTest {
  @TempDir Path evidence;

  @TestFactory
  Stream<DynamicTest> theGoodOnesAreCaught() {
    return PlantedBugs.in(ShelfModule.good(evidence)).dynamicTests();
  }

  @Test
  void namesTellTheClaim() {
    assertThat(names(PlantedBugs.in(ShelfModule.good(evidence))))
        .containsExactly(
            "R1 no increment on store is caught by RC-1",
            "R2 no decrement on overwrite is caught by RC-4 or RC-1",
            "R10 storing the same value counts it again is caught by RC-7",
            "variant recounting (counts the filled slots when asked) is accepted by"
                + " ShelfProperties");
  }

  @Test
  void resultsAreKept() throws IOException {
    PlantedBugs.in(ShelfModule.good(evidence))
        .with(2, Duration.ofSeconds(60))
        .dynamicTests()
        .forEach(PlantedBugsTest::run);
    List<String> lines = Files.readAllLines(evidence.resolve("planted-bugs.tsv"));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1))
        .startsWith(
            "bug\tR1\tno increment on store\tdev.managedheap.testkit.planted.shelf.Shelf\tRC-1"
                + "\t2\t2\tRC-1 x2\tShelfProperties#countIsExact x2\t");
    assertThat(lines.get(4)).startsWith("variant\trecounting\t").contains("\t2\t2\theld x2\t");
  }

  @Test
  void aHarmlessPatchIsNotCaught() {
    assertThat(complaint("R20"))
        .contains("R20 none at all: caught by RC-1 on only 0 of the 3 seeds tried")
        .contains("seed 1: ShelfProperties#countIsExact held in 200 cases");
  }

  @Test
  void anotherInvariantDoesNotCount() {
    assertThat(complaint("R21"))
        .contains("caught by RC-5 on only 0 of the 3")
        .contains("RC-1 COUNT-EXACT");
  }

  @Test
  void anotherExceptionDoesNotCount() {
    assertThat(complaint("R22")).contains("ArrayIndexOutOfBoundsException").contains("at dev.");
  }

  @Test
  void aStackOverflowDoesNotCountAndEndsNothingElse() {
    assertThat(complaint("R23")).contains("0 of the 3 seeds").contains("StackOverflowError");
  }

  @Test
  void aRunThatDoesNotEndDoesNotCount() {
    assertThat(complaint("R24", Duration.ofMillis(200)))
        .contains("seed 1: a property did not end within 0.2 s");
  }

  @Test
  void nothingElseRunsBesideAPropertyThatCannotBeStopped() throws InterruptedException {
    assertThat(complaint("R25", Duration.ofMillis(200))).contains("did not end within 0.2 s");
    assertThatThrownBy(() -> run(test("R20", Duration.ofSeconds(60))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("an earlier property still runs");
    System.setProperty("shelf.release", "now");
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("properties")) {
        thread.join();
      }
    }
    assertThat(complaint("R20")).contains("R20 none at all");
  }

  @AfterEach
  void release() {
    System.clearProperty("shelf.release");
  }

  @Test
  void aPropertyThatAlwaysFailsProvesNothing() {
    assertThat(complaint("R26"))
        .contains(
            "AlwaysFails#whateverTheShelfDoes fails, but on the shipped class it does not hold");
  }

  @Test
  void thePropertyMustExist() {
    assertThatThrownBy(() -> run(test("R27", Duration.ofSeconds(60))))
        .hasMessageContaining("no property")
        .hasMessageContaining("ShelfProperties#countIsRight");
  }

  @Test
  void aPatchMustApply() {
    assertThat(complaint("R30"))
        .isEqualTo(
            "R30-moved.planted, line 6: the hunk does not apply: "
                + "dev.managedheap.testkit.planted.shelf.Shelf, line 31, is \"filled++;\" and not"
                + " \"filled += 1;\"");
    assertThat(complaint("R31")).contains("both fit");
    assertThat(complaint("R32")).contains("does not compile").contains("filled+;");
    assertThat(complaint("R33-malformed.planted"))
        .isEqualTo("R33-malformed.planted: there is no invariant \"RC-99\"");
  }

  @Test
  void aWrongVariantIsRefused() {
    assertThat(complaint("variant wrong"))
        .contains("variant wrong: accepted on only 0 of the 2 seeds tried")
        .contains("RC-1 COUNT-EXACT");
  }

  @Test
  void aModuleWithoutPlantedBugsIsNoSuccess() {
    assertThatThrownBy(() -> PlantedBugs.in(evidence).dynamicTests())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no planted bugs stand in");
  }

  private String complaint(String name) {
    return complaint(name, Duration.ofSeconds(60));
  }

  private String complaint(String name, Duration limit) {
    Throwable failure = catchThrowable(() -> test(name, limit).getExecutable().execute());
    assertThat(failure).isInstanceOf(AssertionError.class);
    return String.valueOf(failure.getMessage());
  }

  private DynamicTest test(String name, Duration limit) {
    return PlantedBugs.in(ShelfModule.bad(evidence))
        .with(3, limit)
        .dynamicTests()
        .filter(test -> test.getDisplayName().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(PlantedBugs bugs) {
    return bugs.dynamicTests().map(DynamicTest::getDisplayName).toList();
  }

  private static void run(DynamicTest test) {
    try {
      test.getExecutable().execute();
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
