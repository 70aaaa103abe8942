package dev.managedheap.notation.program;

/** Writes a program as text: each statement on the line of its number, other lines empty. */
public final class ProgramPrinter {
  private ProgramPrinter() {}

  /** The text of a program; parsing it gives an equal program. */
  public static String print(Program program) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (Line line : program.lines()) {
      for (; number < line.number(); number++) {
        text.append('\n');
      }
      text.append(line.statement().text()).append('\n');
      number++;
    }
    return text.toString();
  }
}
