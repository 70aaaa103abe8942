package dev.managedheap.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.managedheap.checks.judge.Judge;
import dev.managedheap.checks.judge.JudgeSettings;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.pack.ChangedSources;
import dev.managedheap.checks.pack.ExerciseSources;
import dev.managedheap.checks.verdict.CompileProblem;
import dev.managedheap.checks.verdict.Place;
import dev.managedheap.checks.verdict.Stop;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.verdict.VerdictText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every exercise must prove of itself; a new one needs no new test. */
class ExercisesTest {
  private static final ExerciseProof PROOF = new ExerciseProof();
  private static Judge judge;

  @BeforeAll
  static void start() {
    JudgeSettings settings = JudgeSettings.ordinary();
    judge =
        new Judge(
            new JudgeSettings(
                Sources.classPath(),
                settings.jvm(),
                settings.megabytes(),
                ExerciseProof.LONGEST_CASE,
                settings.tries()));
  }

  @AfterAll
  static void end() {
    judge.close();
    PROOF.close();
  }

  @Test
  void theyAreNumberedFromOne() {
    List<Integer> numbers = Exercises.all().stream().map(Exercise::number).toList();
    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().startsWith(1).isSorted();
  }

  /** {@link Transcript} holds each message to the letter; here, that none of these is missing. */
  @TestFactory
  Stream<DynamicTest> someTranscriptTells() {
    CompileProblem problem = new CompileProblem(new Place("A.java", 1, "code"), 1, "message", "");
    return Stream.concat(
            Stream.of(new Verdict.DoesNotCompile(List.of(problem), List.of())),
            Stream.of(Stop.ENDLESS_LOOP, Stop.STACK_OVERFLOW, Stop.OUT_OF_MEMORY)
                .map(ExercisesTest::stopped))
        .map(verdict -> test(verdict.label(), () -> isTold(verdict)));
  }

  private static Verdict stopped(Stop how) {
    return new Verdict.Stopped(how, "", List.of(), Optional.empty(), List.of(), "");
  }

  private static void isTold(Verdict verdict) throws IOException {
    String begins = VerdictText.plain().lines(Sources.first(), verdict).get(0).text();
    List<String> firstLines = new ArrayList<>();
    for (Exercise exercise : Exercises.all()) {
      ExerciseSources sources = Sources.of(exercise);
      for (ChangedSources answer : sources.answers()) {
        firstLines.add(Files.readAllLines(sources.message(answer)).get(0));
      }
    }
    assertThat(firstLines).contains(begins);
  }

  @TestFactory
  Stream<DynamicContainer> exercises() {
    return Exercises.all().stream()
        .map(exercise -> dynamicContainer(exercise.name(), proofs(exercise)));
  }

  private static List<DynamicNode> proofs(Exercise exercise) {
    ExerciseSources sources = Sources.of(exercise);
    List<DynamicNode> proofs = new ArrayList<>();
    proofs.add(dynamicTest("its page is complete", () -> new PageProof(exercise).check()));
    proofs.add(test("the starter fails as intended", () -> PROOF.starter(exercise)));
    proofs.add(test("the solution passes", () -> PROOF.solution(exercise, sources)));
    try {
      List<ChangedSources> bugs = sources.bugs();
      List<ChangedSources> variants = sources.variants();
      List<ChangedSources> answers = sources.answers();
      proofs.add(
          test(
              "it has bugs, two variants and three wrong answers",
              () -> {
                assertThat(bugs).isNotEmpty();
                assertThat(variants).hasSizeGreaterThanOrEqualTo(2);
                assertThat(answers).hasSizeGreaterThanOrEqualTo(3);
              }));
      for (ChangedSources bug : bugs) {
        proofs.add(
            test("caught: " + bug.name() + " " + bug.difference(), () -> PROOF.bug(exercise, bug)));
      }
      for (ChangedSources variant : variants) {
        proofs.add(
            test(
                "accepted: " + variant.name() + ", " + variant.difference(),
                () -> PROOF.variant(exercise, variant)));
      }
      for (ChangedSources answer : answers) {
        proofs.add(
            test(
                "told: " + answer.name() + ", " + answer.difference(),
                () -> new Transcript(judge, exercise, sources, answer).check()));
      }
    } catch (IOException | RuntimeException malformed) {
      proofs.add(
          test(
              "its files can be read",
              () -> {
                throw malformed;
              }));
    }
    return proofs;
  }

  private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable check) {
    return dynamicTest(name, check);
  }
}
