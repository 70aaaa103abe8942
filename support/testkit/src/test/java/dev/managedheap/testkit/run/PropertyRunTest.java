package dev.managedheap.testkit.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class PropertyRunTest extends RunHarness {
  @Test
  void aModuleWhosePropertiesHold() {
    assertThat(run("chapter-shelf")).isZero();
    assertThat(printed())
        .isEqualToNormalizingNewlines(
            """
            chapter-shelf: ShelfProperties

              the count is the number of filled slots
                checks   RC-1 COUNT-EXACT
                ran      200 cases, seed 1, in T s
                reached  a slot was emptied (159), the shelf was full (97)
                holds

              putting the same again changes nothing
                checks   RC-7 INC-BEFORE-DEC
                ran      50 cases, seed 1, in T s
                holds

            2 properties held, in T s
            """);
  }

  @Test
  void selectors() {
    String one = "1 property held";
    assertThat(run("shelf")).isZero();
    assertThat(run("ShelfProperties")).isZero();
    assertThat(run("dev.managedheap.testkit.planted.shelf.ShelfProperties")).isZero();
    assertThat(printed()).doesNotContain("1 property").contains("2 properties held");
    for (String selector :
        new String[] {
          "rc-7", "RC-7 INC-BEFORE-DEC", "inc-before-dec", "ShelfProperties#countIsExact"
        }) {
      out.reset();
      assertThat(run(selector)).as(selector).isZero();
      assertThat(printed()).contains(one);
    }
  }

  @Test
  void seedAndTries() {
    assertThat(run("RC-7", "--seed", "42", "--tries", "7")).isZero();
    assertThat(printed()).contains("ran      7 cases, seed 42,");
  }

  @Test
  void aFailureIsShownAsAProgramThatIsShrunk() {
    assertThat(run("RC-10", "--seed", "3")).isEqualTo(1);
    assertThat(printed())
        .startsWith(
            """
            unruly: UnrulyProperties

              breaks an invariant
                checks   RC-1 COUNT-EXACT, RC-10 NO-RECURSION
                ran      1 case, seed 3, in T s
                FAILS    RC-10 NO-RECURSION
                         a chain of 10⁷ is released with O(1) native stack, children's
                         memory before their parent's
                found    a chain of 3 objects
            """)
        .contains(
            """
                  # seed 3
                  new a 1
                  new a 1
                  new a 1

                again    ./lab test UnrulyProperties#breaksAnInvariant --seed 3

            1 of 1 property failed, in T s
            """);
  }

  @Test
  void signsThatTheTerminalLacksAreSpelledOut() {
    assertThat(run(US_ASCII, "RC-10")).isEqualTo(1);
    assertThat(printed()).contains("a chain of 10^7 is released");
    assertThat(new Page(System.out, US_ASCII).readable("Σrc ≥ 2³¹ ⇒ o ∖ p → ☃"))
        .isEqualTo("sum rc >= 2^31 => o \\ p -> ?");
  }

  @Test
  void shrinkingKeepsToTheInvariantThatWasBroken() {
    assertThat(run("UnrulyProperties#breaksAnotherWhenItIsSmall", "--seed", "5")).isEqualTo(1);
    String invariant = printed().contains("FAILS    RC-1") ? "size 500" : "size 3";
    assertThat(printed()).contains("found    " + invariant + "\n");
  }

  @Test
  void aStateThatIsNotReachedFails() {
    assertThat(run("UnrulyProperties#missesAState")).isEqualTo(1);
    assertThat(printed())
        .contains("reached  a small number (30)")
        .contains("FAILS    with never reached in 30 cases: the end of the world");
  }

  @Test
  void aStateIsNotDemandedOfFewerCases() {
    assertThat(run("UnrulyProperties#missesAState", "--tries", "29")).isZero();
  }

  @Test
  void otherFailuresAreToldWithoutTheirStack() {
    assertThat(run("UnrulyProperties#throwsSomethingElse")).isEqualTo(1);
    assertThat(printed())
        .contains("with ArrayIndexOutOfBoundsException: Index 1 out of bounds")
        .contains("      # 1: int\n      1\n      # 2: String\n");
    assertThat(run("UnrulyProperties#returnsFalse")).isEqualTo(1);
    assertThat(printed()).contains("# seed 1\n      0\n");
    assertThat(run("UnrulyProperties#overflowsTheStack")).isEqualTo(1);
    assertThat(printed()).contains("FAILS    with StackOverflowError");
  }

  @Test
  void oneCaseWithoutParameters() {
    assertThat(run("UnrulyProperties#runsOnce")).isZero();
    assertThat(printed()).contains("ran      1 case,").contains("reached  the only case (1)");
  }

  @Test
  void aLongCounterexampleIsCut() {
    assertThat(run("UnrulyProperties#isLong")).isEqualTo(1);
    assertThat(printed()).contains("FAILS    with too long").contains("# ... and 141 more lines");
  }

  @Test
  void classesMayStandInAJar() throws IOException {
    Path jar = directory.resolve("shelf.jar");
    Path classes = shelf.resolve("target/test-classes");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        entries.putNextEntry(new ZipEntry(name));
        Files.copy(each, entries);
      }
    }
    String places = shelf.resolve("target/classes") + File.pathSeparator + jar;
    assertThat(run("--classes", "chapter-shelf=" + places, "shelf")).isZero();
    assertThat(printed()).contains("2 properties held");
  }

  @Test
  void everything() {
    assertThat(run()).isEqualTo(1);
    assertThat(printed()).contains("7 of 10 properties failed").contains("\n\nunruly: Unruly");
  }

  @Test
  void aClassThatCannotBeMadeFails() {
    Path unmade = TestModule.unruly(directory.resolve("other"), "UnmadeProperties");
    assertThat(runOnly(UTF_8, "--module", "unmade=" + unmade)).isEqualTo(1);
    assertThat(printed())
        .contains("FAILS    with JqwikException")
        .contains("1 of 1 property failed");
  }
}
