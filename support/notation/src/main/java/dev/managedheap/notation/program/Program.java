package dev.managedheap.notation.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A heap program: straight-line, one operation a line. Its text is what {@link ProgramPrinter}
 * makes of it, and parsing that text gives an equal program.
 *
 * @param lines the lines that say something, by ascending number
 */
public record Program(List<Line> lines) {
  /**
   * Creates a program; it keeps a copy of the list.
   *
   * @throws IllegalArgumentException if the line numbers do not ascend from 1
   */
  public Program {
    lines = List.copyOf(lines);
    int last = 0;
    for (Line line : lines) {
      if (line.number() <= last) {
        throw new IllegalArgumentException("line " + line.number() + " comes after line " + last);
      }
      last = line.number();
    }
  }

  /** The program of these statements, on the lines 1, 2, 3, … */
  public static Program of(List<? extends Statement> statements) {
    List<Line> lines = new ArrayList<>();
    for (Statement statement : statements) {
      lines.add(new Line(lines.size() + 1, statement));
    }
    return new Program(lines);
  }

  /** The program that a text says; short for {@link ProgramParser#parse}. */
  public static Program of(String text) {
    return ProgramParser.parse(text);
  }

  /** The statements in order. */
  public List<Statement> statements() {
    return lines.stream().map(Line::statement).toList();
  }

  /** The text of the program. */
  @Override
  public String toString() {
    return ProgramPrinter.print(this);
  }
}
