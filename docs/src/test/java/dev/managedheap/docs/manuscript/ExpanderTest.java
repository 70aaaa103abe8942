package dev.managedheap.docs.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.docs.Places;
import dev.managedheap.docs.Problems;
import dev.managedheap.docs.listing.Listings;
import dev.managedheap.docs.run.RecordedOutcomes;
import dev.managedheap.docs.run.RecordedSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule that stops the build, on a text that breaks it, and on one that does not. */
class ExpanderTest {
  private static final Path ROOT =
      Path.of(System.getProperty("managedheap.root", "..")).toAbsolutePath().normalize();
  private static final String CHAPTER = "[#here]\n== Here\n\n";

  @TempDir private Path folder = Path.of("");

  private Problems problems = new Problems(ROOT);

  private List<String> expand(String text, boolean isRecording) {
    problems = new Problems(ROOT);
    Produced produced =
        new Produced(
            new Listings(new Places(ROOT, folder)),
            new RecordedOutcomes("run", folder, isRecording),
            new RecordedSessions(folder, isRecording),
            new Measured(ROOT, new RecordedOutcomes("experiment", folder, isRecording)));
    CpythonClaims claims = new CpythonClaims(problems);
    Expander expander = new Expander(ROOT, problems, produced, claims);
    expander.expand(Path.of("here.adoc"), (CHAPTER + text).lines().toList());
    return expander.text().stream().map(Line::text).toList();
  }

  private void assertProblem(String text, String problem) {
    expand(text, false);
    assertThat(problems.all()).as(text).hasSize(1).first().asString().contains(problem);
  }

  private void assertNone(String text) {
    expand(text, false);
    assertThat(problems.all()).as(text).isEmpty();
  }

  @Test
  void aClaimAboutCpythonNeedsAVersion() {
    assertProblem("CPython counts.", "here.adoc:4: CPython without a version");
    assertProblem("* CPython 3.13 counts.\n* CPython sweeps.", "CPython without a version");
    assertProblem("[cpython=3.13]\n=== In it\n\na\n\n=== Out\n\nCPython counts.", "here.adoc:11");
    assertNone("CPython 3.13 counts.");
    assertNone("[cpython=3.13]\n=== In it\n\nCPython counts.");
    assertNone("[.in-cpython,cpython=3.13]\n****\nCPython counts.\n****");
    assertNone("[.no-claim]\nThere is CPython.");
    assertProblem("[.no-claim]\nThere is CPython.\n\nCPython counts.", "here.adoc:7");
    assertNone("----\nCPython\n----");
  }

  @Test
  void aListingNeedsItsTagAndATitle() {
    assertProblem(".Title\nlisting::memory/Address.java[nosuchtag]", "no tag nosuchtag");
    assertProblem(".Title\nlisting::memory/Nowhere.java[]", "no source");
    assertProblem("listing::memory/Address.java[]", "has no title");
    assertProblem(
        ".Title\nlisting::memory/Address.java[at1=\"nowhere in it\"]", "0 lines, not one");
  }

  @Test
  void aRunIsComparedWithItsRecord() {
    String run = ".Title\n[run#here-run]\n----\nnew a 0\ndrop a\n----";
    assertProblem(run, "is not recorded");
    assertThat(expand(run, true)).contains("|new a 0", "drop a", "|\u00a0", "freed 1");
    assertNone(run);
    assertProblem(run.replace("drop a", "live"), "differs from its record at line 2");
    assertProblem(run.replace("drop a", "frobnicate"), "line 2");
    assertProblem(run.replace("#here-run", ""), "a run needs an id");
  }

  @Test
  void aSessionShowsItsRecordAndWantsTheVeryCommands() throws IOException {
    String session = ".S\n[session#s]\n----\n$ ./lab test RC-7\n----\n";
    assertProblem(session, "no session s of these commands is recorded");
    Files.writeString(folder.resolve("s.out"), "$ ./lab test RC-7\nit holds\n");
    assertThat(expand(session, false)).contains("it holds");
    assertNone(session);
    assertProblem(session.replace("RC-7", "RC-8"), "no session s of these commands");
    assertProblem(session.replace("session#s", "session"), "a session needs an id");
  }

  @Test
  void anExperimentIsDoneAndComparedWithItsRecord() {
    String experiment = ".Title\n[#here-e2]\nexperiment::E2[longest=1000,table=\"Calls\"]";
    assertProblem(experiment, "the outcome of the experiment here-e2 is not recorded");
    assertThat(expand(experiment, true))
        .contains(".Title", ".Calls", "|1,000 |1,004 |2,999 |8 |2,999")
        .anyMatch(line -> line.startsWith("[#here-e2,caption=\"Figure 1.1. \""))
        .anyMatch(line -> line.startsWith("image::here-e2.svg[\"A plot of deepest stack"))
        .anyMatch(line -> line.contains("caption=\"Table 1.1. \",reftext=\"Table 1.1\""))
        .contains("Try it: `./lab experiment E2 --longest 1000`");
    assertNone(experiment);
    assertProblem(experiment.replace("1000", "100"), "differs from its record at line 3");
    assertProblem(experiment.replace("longest", "largest"), "E2 has no parameter 'largest'");
    assertProblem(experiment.replace("1000", "1"), "--longest is a whole number from 100");
    assertProblem(experiment.replace("E2", "E99"), "here.adoc:6: no experiment E99");
  }

  @Test
  void aRunThatMustFailSaysHow() {
    String run = ".Title\n[run#here-bad,fails=\"line 1\"]\n----\nnew\n----";
    expand(run, true);
    assertNone(run);
    assertProblem(run.replace("line 1", "no memory"), "line 1");
  }

  @Test
  void thingsAreNumberedByChapter() {
    List<String> text =
        expand(
            ".A\n[heap-graph]\n----\nnew a 0\n----\n\n.B\n[heap-graph#here-b]\n----\nnew a 0\n----",
            false);
    assertThat(text).anyMatch(line -> line.contains("[#figure-1-1,caption=\"Figure 1.1. \""));
    assertThat(text).anyMatch(line -> line.contains("[#here-b,caption=\"Figure 1.2. \""));
  }

  @Test
  void invariantsAndCitationsAreLookedUp() {
    assertThat(expand("See inv:RC-1[] and cite:knuth1[section 2].", false))
        .contains("See [.invariant]#<<inv-rc-1,RC-1 COUNT-EXACT>># and <<knuth1>>, section 2.");
    assertProblem("See inv:RC-999[].", "no invariant RC-999");
  }
}
