package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.allocator.AllocatorScript;
import net.jqwik.api.SampleReportingFormat;

/**
 * Lets jqwik report a sample as the text that can be run again, under a line that says what it is.
 * That line is also long enough for jqwik, which joins the lines of what is shorter than 100
 * characters.
 */
public final class SampleText implements SampleReportingFormat {
  private static final String PROGRAM =
      "(a heap program: saved as a file it can be run here and by the oracle on CPython, to compare"
          + " the two)\n";
  private static final String SCRIPT =
      "(a script for an allocator: blocks are counted from the oldest that lives, modulo how many"
          + " there are)\n";

  /** Made by jqwik. */
  public SampleText() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Program || value instanceof AllocatorScript;
  }

  @Override
  public Object report(Object value) {
    String text = value.toString().replaceAll("(?m)^(?=.)", "  ");
    return SampleReportingFormat.plainLabel((value instanceof Program ? PROGRAM : SCRIPT) + text);
  }
}
