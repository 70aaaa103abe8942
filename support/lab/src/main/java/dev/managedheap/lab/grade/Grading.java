package dev.managedheap.lab.grade;

import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.verdict.VerdictText;
import dev.managedheap.lab.grade.Result.Outcome;
import dev.managedheap.lab.learn.Checker;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges the work of a class by our checks: of a student's folder it reads the sources of the
 * exercises and nothing else. The judge limits time and memory of each try; if it should fail
 * itself, another takes its place, so that nobody's code stands between another and a result.
 */
public final class Grading implements AutoCloseable {
  private static final long LARGEST_FILE = 1_000_000;
  private static final int MOST_FILES = 50;
  private static final VerdictText TELLER = VerdictText.plain();

  private final Supplier<Checker> judges;
  private final long limitSeconds;
  private final ExecutorService watched =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "grading");
            thread.setDaemon(true);
            return thread;
          });
  private Checker judge;

  /**
   * A grading.
   *
   * @param judges makes a judge
   * @param limitSeconds after how long a judge is given up that does not answer
   */
  public Grading(Supplier<Checker> judges, long limitSeconds) {
    this.judges = judges;
    this.limitSeconds = limitSeconds;
    this.judge = judges.get();
  }

  /** What became of a student's try at an exercise; never throws for what is in the folder. */
  public Result grade(Student student, Exercise exercise) throws InterruptedException {
    long start = System.nanoTime();
    Result result = graded(student, exercise);
    return new Result(
        student,
        exercise,
        result.outcome(),
        result.label(),
        result.text(),
        (System.nanoTime() - start) / 1e9);
  }

  private Result graded(Student student, Exercise exercise) throws InterruptedException {
    Path directory = student.sources().resolve(exercise.packageName().replace('.', '/'));
    try {
      for (SourceFile starter : exercise.starters()) {
        if (!Files.isRegularFile(directory.resolve(starter.name()))) {
          return result(
              student, exercise, Outcome.MISSING, "missing", "There is no " + starter.name());
        }
      }
      if (isTooLarge(directory)) {
        return unreadable(student, exercise, "There are far more or larger files than it takes.");
      }
      return judged(student, exercise, Submission.read(exercise, directory));
    } catch (CharacterCodingException notText) {
      return unreadable(student, exercise, "A file is no text in UTF-8.");
    } catch (IOException unreadable) {
      return unreadable(student, exercise, "A file cannot be read: " + unreadable);
    }
  }

  private static boolean isTooLarge(Path directory) throws IOException {
    int files = 0;
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        if (++files > MOST_FILES
            || (Files.isRegularFile(entry) && Files.size(entry) > LARGEST_FILE)) {
          return true;
        }
      }
    }
    return false;
  }

  private Result judged(Student student, Exercise exercise, Submission submission)
      throws InterruptedException {
    Checker current = judge;
    Future<Verdict> answer = watched.submit(() -> current.check(submission));
    try {
      Verdict verdict = answer.get(limitSeconds, TimeUnit.SECONDS);
      if (!(verdict instanceof Verdict.CheckerFailed)) {
        Outcome outcome = verdict.solved() ? Outcome.SOLVED : Outcome.NOT_SOLVED;
        return result(student, exercise, outcome, verdict.label(), TELLER.text(exercise, verdict));
      }
      takeAnother();
      return broken(student, exercise, TELLER.text(exercise, verdict));
    } catch (ExecutionException failure) {
      takeAnother();
      return broken(student, exercise, "The judge failed: " + failure.getCause());
    } catch (TimeoutException tooLong) {
      takeAnother();
      return broken(
          student, exercise, "The judge gave no answer within " + limitSeconds + " seconds.");
    }
  }

  private void takeAnother() {
    Checker before = judge;
    watched.execute(before::close);
    judge = judges.get();
  }

  private static Result unreadable(Student student, Exercise exercise, String why) {
    return result(student, exercise, Outcome.NOT_SOLVED, "unreadable", why);
  }

  private static Result broken(Student student, Exercise exercise, String why) {
    return result(student, exercise, Outcome.BROKEN, "the checks failed", why);
  }

  private static Result result(
      Student student, Exercise exercise, Outcome outcome, String label, String text) {
    return new Result(student, exercise, outcome, label, text, 0);
  }

  @Override
  public void close() {
    judge.close();
    watched.shutdownNow();
  }
}
