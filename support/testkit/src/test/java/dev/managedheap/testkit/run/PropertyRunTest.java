package dev.managedheap.testkit.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyRunTest {
  @TempDir static Path directory;
  private static Path shelf = Path.of("");
  private static Path unruly = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void makeModules() {
    shelf = TestModule.shelf(directory);
    unruly = TestModule.unruly(directory, "UnrulyProperties");
  }

  private int run(Charset charset, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "--module";
    all[1] = "chapter-shelf=" + shelf;
    all[2] = "--module";
    all[3] = "unruly=" + unruly;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return runOnly(charset, all);
  }

  private int runOnly(Charset charset, String... arguments) {
    Page page = new Page(new PrintStream(out, true, charset), charset);
    Page errors = new Page(new PrintStream(err, true, charset), charset);
    return PropertyRun.run(page, errors, arguments);
  }

  private int run(String... arguments) {
    return run(UTF_8, arguments);
  }

  private String printed() {
    return out.toString(UTF_8).replaceAll("in \\d+\\.\\d+ s", "in T s");
  }

  private String complaint() {
    assertThat(out.size()).isZero();
    return err.toString(UTF_8);
  }

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
                  # UnrulyProperties#breaksAnInvariant, seed 3
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
    assertThat(printed()).contains("# UnrulyProperties#returnsFalse, seed 1\n      0\n");
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

  @Test
  void aPlantedBugIsShownBeingCaught() {
    assertThat(run("--bug", "r10", "--seed", "2")).isZero();
    assertThat(printed())
        .startsWith(
            """
            chapter-shelf: planted bug R10, storing the same value counts it again

              dev.managedheap.testkit.planted.shelf.Shelf
                - if (slots[slot] != 0) {
                + if (slots[slot] != 0 && slots[slot] != value) {

              putting the same again changes nothing
                checks   RC-7 INC-BEFORE-DEC
            """)
        .contains("again    ./lab test --bug R10 --seed 2\n")
        .endsWith(
            "R10 is caught by RC-7 INC-BEFORE-DEC; the shipped class holds in the same cases\n");
  }

  @Test
  void aPlantedBugThatIsNotCaught() {
    assertThat(run("--bug", "R20")).isEqualTo(1);
    assertThat(printed()).endsWith("R20 is NOT CAUGHT: no property failed with RC-1 COUNT-EXACT\n");
    assertThat(run("--bug", "R1", "RC-7")).isEqualTo(1);
    assertThat(printed()).contains("./lab test RC-7 --bug R1 --seed 1");
    assertThat(run("--bug", "R26")).isEqualTo(1);
    assertThat(printed()).contains("PROVES NOTHING: AlwaysFails#whateverTheShelfDoes fails, but");
  }

  @Test
  void wrongWordsGetASuggestion() {
    assertThat(run("RC7")).isEqualTo(2);
    assertThat(complaint())
        .isEqualToIgnoringNewLines(
            "error: no module, invariant or property class is called \"RC7\"; did you mean RC-7?");
  }

  @Test
  void badArguments() {
    expect("no property checks PA-1 NO-OVERLAP yet", "PA-1");
    expect("no bug \"R11\" is planted; did you mean R1?\nThere are: R1, R10,", "--bug", "R11");
    expect("unknown option --seeds; did you mean --seed?", "--seeds", "3");
    expect("--seed needs a value", "--seed");
    expect("--seed wants a whole number, not \"x\"", "--seed", "x");
    expect("--tries wants a number from 1 up, not \"0\"", "--tries", "0");
    expect("one selector is enough: \"RC-1\" and \"RC-2\"", "RC-1", "RC-2");
    expect("--module wants NAME=DIR, not \"x\"", "--module", "x");
    expect("there is no such directory", "--module", "x=/no/such/place");
    expect("--classes x=y: name the module first", "--classes", "x=y");
    expect(
        "the module empty has no properties", "--module", "empty=" + shelf.resolve("src"), "empty");
    assertThat(runOnly(UTF_8)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no module is given\nusage: ");
    err.reset();
    assertThat(runOnly(UTF_8, "--module", "empty=" + shelf.resolve("src"))).isEqualTo(2);
    assertThat(complaint()).contains("the modules have no properties");
  }

  private void expect(String complaint, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(complaint()).startsWith("error: ").contains(complaint);
    err.reset();
  }
}
