package dev.managedheap.benchmarks.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.managedheap.benchmarks.side.OurSide;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides really do the same, in small. Nothing is measured. */
class SameWorkTest {
  private static final Path ROOT = Path.of(System.getProperty("managedheap.root", ".."));
  private static final int SCALE = 200;

  @TempDir private static Path folder;
  private static Workshop workshop = new Workshop(Path.of(""));

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    workshop = new Workshop(folder.resolve("sides"));
    String searchPath = System.getenv().getOrDefault("PATH", "");
    workshop.make(new Programs(searchPath), ROOT, BenchWords.DEFAULT_PYTHON);
  }

  @ParameterizedTest
  @EnumSource
  void allSidesOfAGroupDoTheSame(Group group) throws Exception {
    List<MissingException> missing = workshop.missing();
    assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.get(0).what());
    List<NamedWork> works = NamedWork.of(group, ROOT, SCALE);
    List<Side> sides = workshop.sides(group);
    assertThat(sides).contains(group.reference());
    Comparison comparison = new Comparison(group, sides, works, this::runOnce, line -> {});
    List<Row> rows = comparison.run(1, folder);
    assertThat(rows).hasSize(sides.size() * works.size());
    assertThat(rows).allSatisfy(row -> assertThat(row.checks()).isNotEmpty());
  }

  /** Ours in this process, the others in theirs: the run with the checks, and one run. */
  private List<SideOutput.Of> runOnce(Side side, int runs, List<Path> works)
      throws IOException, InterruptedException, BrokenSideException {
    if (side.home() != Side.Home.OURS) {
      return workshop.run(side, 1, works);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    OurSide.run(side.word(), 0, works, new PrintStream(said, true, UTF_8));
    List<SideOutput.Of> checked = new ArrayList<>();
    for (SideOutput.Of one :
        SideOutput.parse(said.toString(UTF_8).lines().toList(), works.size(), 0)) {
      checked.add(
          new SideOutput.Of(one.input(), one.checks(), one.facts(), List.of(1L), List.of(1L)));
    }
    return checked;
  }
}
