package dev.managedheap.lab.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The control: each rule finds what it is there to find, and lets good sources pass. */
class HouseRulesTest {
  private static House.Module module(String packageName) {
    return House.ofPackage(packageName).orElseThrow();
  }

  @Test
  void anImportThatRunsUpwardIsFound() {
    String source = "package dev.managedheap.memory;\nimport dev.managedheap.pool.Pool;\n";
    assertThat(HouseRules.upwardUses(module("memory"), false, source))
        .containsExactly("floor 1 uses dev.managedheap.pool of floor 2");
    assertThat(HouseRules.upwardUses(module("capstone"), false, source)).isEmpty();
  }

  @Test
  void aUseWithoutAnImportIsFound() {
    String source = "class A { Object lab = new dev.managedheap.lab.Lab(); }";
    assertThat(HouseRules.upwardUses(module("capstone"), false, source)).hasSize(1);
  }

  @Test
  void theMechanismsDoNotKnowOneAnother() {
    String source = "import static dev.managedheap.refcount.Counts.RELEASED;";
    assertThat(HouseRules.upwardUses(module("marksweep"), false, source)).hasSize(1);
    assertThat(HouseRules.upwardUses(module("marksweep"), true, source)).hasSize(1);
    assertThat(HouseRules.upwardUses(module("refcount"), false, source)).isEmpty();
  }

  @Test
  void theChecksKnowTheSolutionsAndNotTheOtherWay() {
    String check = "import dev.managedheap.exercises.rounding.Rounding;";
    assertThat(HouseRules.upwardUses(module("checks"), false, check)).isEmpty();
    String solution = "import dev.managedheap.checks.finding.Finding;";
    assertThat(HouseRules.upwardUses(module("exercises"), false, solution)).hasSize(1);
  }

  @Test
  void aPackageOfNoModuleIsFound() {
    assertThat(HouseRules.upwardUses(module("lab"), false, "import dev.managedheap.cellar.Wine;"))
        .containsExactly("dev.managedheap.cellar stands on no floor");
  }

  @Test
  void onlyTestsMayUseTheTestkitOfTheirOwnFloor() {
    String source = "import dev.managedheap.testkit.model.HeapModel;";
    assertThat(HouseRules.upwardUses(module("memory"), false, source)).hasSize(1);
    assertThat(HouseRules.upwardUses(module("memory"), true, source)).isEmpty();
    assertThat(HouseRules.upwardUses(module("notation"), true, source)).hasSize(1);
  }

  @Test
  void commentsAndTextsAreNoUse() {
    String source =
        """
        // dev.managedheap.lab
        /** {@code dev.managedheap.lab} "and" */
        class A { String name = "dev.managedheap.lab.\\"Lab"; char quote = '"'; }
        """;
    assertThat(HouseRules.upwardUses(module("notation"), false, source)).isEmpty();
    assertThat(HouseRules.upwardUses(module("notation"), false, source + "dev.managedheap.lab"))
        .hasSize(1);
  }

  @Test
  void aDependencyThatRunsUpwardIsFound() {
    String pom =
        """
        <dependency>
          <groupId>dev.managedheap</groupId>
          <artifactId>capstone</artifactId>
        </dependency>
        <dependency>
          <groupId>dev.managedheap</groupId>
          <artifactId>testkit</artifactId>
          <scope>test</scope>
        </dependency>
        <dependency>
          <groupId>dev.managedheap</groupId>
          <artifactId>chapter-memory</artifactId>
        </dependency>
        """;
    assertThat(HouseRules.upwardDependencies(module("refcount"), pom))
        .containsExactly("floor 2 uses capstone of floor 3");
    assertThat(HouseRules.upwardDependencies(module("memory"), pom)).hasSize(1);
    assertThat(HouseRules.upwardDependencies(module("lab"), pom)).isEmpty();
  }

  @Test
  void theJudgeMayImportTheGraphAndCollectionsOnly() {
    String good =
        """
        package dev.managedheap.testkit.judge;
        import dev.managedheap.notation.graph.ObjectGraph;
        import java.util.Set;
        """;
    assertThat(HouseRules.foreignToTheJudge(good)).isEmpty();
    assertThat(HouseRules.foreignToTheJudge("import dev.managedheap.memory.object.Header;"))
        .isNotEmpty();
    assertThat(HouseRules.foreignToTheJudge("import java.util.function.IntFunction;")).isNotEmpty();
    assertThat(HouseRules.foreignToTheJudge("int x = dev.managedheap.memory.Address.NULL;"))
        .isNotEmpty();
  }

  @Test
  void whatABrowserLacksIsFound() {
    for (String bad :
        new String[] {
          "import java.io.File;",
          "import java.io.FileInputStream;",
          "import java.nio.file.Path;",
          "import java.lang.reflect.Method;",
          "import java.util.concurrent.atomic.AtomicLong;",
          "import java.util.zip.GZIPInputStream;",
          "Thread.sleep(1);",
          "Class.forName(name);",
        }) {
      assertThat(HouseRules.foreignToTheBrowser(bad)).as(bad).isNotEmpty();
    }
    assertThat(HouseRules.foreignToTheBrowser("import java.io.InputStream; // java.io.File"))
        .isEmpty();
  }

  @Test
  void longFilesLongLinesAndTabsAreFound() {
    assertThat(HouseRules.longerThan(HouseRules.MOST_LINES, "x\n".repeat(HouseRules.MOST_LINES)))
        .isEmpty();
    assertThat(
            HouseRules.longerThan(HouseRules.MOST_LINES, "x\n".repeat(HouseRules.MOST_LINES + 1)))
        .hasSize(1);
    assertThat(HouseRules.unreadable("x".repeat(HouseRules.MOST_COLUMNS))).isEmpty();
    assertThat(HouseRules.unreadable("x".repeat(HouseRules.MOST_COLUMNS + 1))).hasSize(1);
    assertThat(HouseRules.unreadable("ok\n\tint x;")).containsExactly("a tab in line 2");
  }
}
