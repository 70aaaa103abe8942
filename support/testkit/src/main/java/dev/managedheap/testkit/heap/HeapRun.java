package dev.managedheap.testkit.heap;

import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.model.HeapModel;
import dev.managedheap.testkit.model.SimpleInterpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Runs a program of the simple operations on a heap under test beside the abstract model, and after
 * every step asks the heap's verifier and compares the two: which objects live, their counts, what
 * roots and slots hold, up to addresses, in which order objects were freed, and, after a
 * collection, whether the judge finds the same survivors.
 *
 * <p>The first difference ends the run with an {@link InvariantViolation} that names the invariant
 * which the {@link Expectations} give it, the step, and the program up to there. An exception of
 * the heap ends it with an {@link AssertionError}, unless the expectations take it for a violation.
 *
 * <p>Hard states that the run reaches are recorded; {@link ReachedStates} lists them.
 */
public final class HeapRun {
  private final Expectations expectations;
  private final HeapUnderTest heap;
  private final HeapModel model;
  private final Verdict verdict;
  private final Places places = new Places();
  private final PairedHeap pair;
  private final SimpleInterpreter interpreter;
  private final ModelCheck check;
  private final ReachedStates states;
  private final List<Line> executed = new ArrayList<>();

  /** Prepares a run on a heap that is empty. */
  public HeapRun(HeapUnderTest heap, Expectations expectations) {
    this.heap = heap;
    this.expectations = expectations;
    model = new HeapModel(expectations.reclamation());
    verdict = new Verdict(expectations);
    pair = new PairedHeap(heap, model, places, verdict);
    interpreter = new SimpleInterpreter(pair);
    check = new ModelCheck(heap, model, places, verdict, expectations);
    states = new ReachedStates(model);
  }

  /**
   * Runs a whole program on an empty heap and returns what it prints.
   *
   * @throws InvariantViolation if the heap differs from the model
   * @throws IllegalArgumentException if a statement is not one of the simple operations
   */
  public static List<String> run(Program program, HeapUnderTest heap, Expectations expectations) {
    HeapRun run = new HeapRun(heap, expectations);
    List<String> printed = new ArrayList<>();
    for (Line line : program.lines()) {
      printed.addAll(run.step(line));
    }
    return printed;
  }

  /** Runs one line and returns what it prints; see {@link #run}. */
  public List<String> step(Line line) {
    if (!SimpleInterpreter.isSimple(line.statement())) {
      throw new IllegalArgumentException("not a simple operation: " + line);
    }
    executed.add(line);
    try {
      verdict.begin();
      states.before(line.statement());
      List<String> printed = interpreter.execute(line.statement());
      compare(line);
      return printed;
    } catch (TestAbortedException excluded) {
      throw excluded;
    } catch (InvariantViolation violation) {
      throw new InvariantViolation(violation.invariant(), evidence(violation), violation);
    } catch (RuntimeException | StackOverflowError | AssertionError failure) {
      throw expectations
          .refusal(failure)
          .<AssertionError>map(i -> new InvariantViolation(i, evidence(failure), failure))
          .orElseGet(() -> new AssertionError(evidence(failure), failure));
    }
  }

  private void compare(Line line) {
    FreedOrder freedOrder = pair.takeFreedOrder();
    Set<Integer> bereaved = model.takeBereaved();
    verdict.bereaved(bereaved);
    check.check(interpreter.rootNames().size());
    if (!(line.statement() instanceof Control.Collect) && !expectations.collectsByItself()) {
      freedOrder.compare(places, verdict);
    }
    if (expectations.verified()) {
      heap.verify();
    }
    states.after(freedOrder.expected(), bereaved);
  }

  /** The model beside which the heap runs. */
  public HeapModel model() {
    return model;
  }

  /** The address of an object of the model, 0 if it never was. */
  public int address(int object) {
    return places.address(object);
  }

  private String evidence(Throwable failure) {
    String what = failure.toString();
    if (failure instanceof InvariantViolation violation) {
      String prefix = violation.invariant() + ": ";
      what = String.valueOf(violation.getMessage()).substring(prefix.length());
    }
    Line last = executed.get(executed.size() - 1);
    String text = new Program(executed).toString().replaceAll("(?m)^(?=.)", "  ");
    return what + "\nat step " + executed.size() + ", line " + last + "\nprogram so far:\n" + text;
  }
}
