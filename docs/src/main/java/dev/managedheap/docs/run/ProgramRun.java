package dev.managedheap.docs.run;

import dev.managedheap.capstone.program.Interpreter;
import dev.managedheap.capstone.program.UnsupportedStatement;
import dev.managedheap.memory.error.HeapException;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.ProgramException;
import java.util.ArrayList;
import java.util.List;

/**
 * A heap program of the book that was run, with what each of its lines printed.
 *
 * @param lines the lines of the text as the book shows them, comments and blank ones included
 * @param failure what the program failed with, or empty
 */
public record ProgramRun(List<Step> lines, String failure) {
  /** Creates a run; it keeps a copy of the list. */
  public ProgramRun {
    lines = List.copyOf(lines);
  }

  /** A line of a program, and what it printed. */
  public record Step(String text, List<String> printed) {
    /** Creates a step; it keeps a copy of the list. */
    public Step {
      printed = List.copyOf(printed);
    }
  }

  /** Runs a program on an empty heap. */
  public static ProgramRun of(List<String> text) {
    List<List<String>> printed = new ArrayList<>();
    text.forEach(line -> printed.add(new ArrayList<>()));
    int[] current = {0};
    String failure = "";
    try {
      Program program = Program.of(String.join("\n", text));
      Interpreter.requireSupported(program);
      Interpreter interpreter = new Interpreter(line -> printed.get(current[0]).add(line));
      for (Line line : program.lines()) {
        current[0] = line.number() - 1;
        interpreter.execute(line.statement());
      }
    } catch (ProgramException | UnsupportedStatement | HeapException bad) {
      failure = String.valueOf(bad.getMessage());
      int line = bad instanceof ProgramException malformed ? malformed.line() - 1 : current[0];
      printed.get(line).add("error: " + failure);
    }
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < text.size(); index++) {
      steps.add(new Step(text.get(index), printed.get(index)));
    }
    return new ProgramRun(steps, failure);
  }

  /** The program and what it printed, as it is recorded. */
  public String record() {
    StringBuilder record = new StringBuilder();
    for (Step step : lines) {
      record.append(step.text()).append('\n');
      step.printed().forEach(line -> record.append("  > ").append(line).append('\n'));
    }
    return record.toString();
  }
}
