package dev.managedheap.testkit.generate;

import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.allocator.AllocatorScript;
import net.jqwik.api.SampleReportingFormat;

/** Lets jqwik report a sample as the text that can be run again. */
public final class SampleText implements SampleReportingFormat {
  /** Made by jqwik. */
  public SampleText() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Program || value instanceof AllocatorScript;
  }

  @Override
  public Object report(Object value) {
    return SampleReportingFormat.plainLabel("\n" + value.toString().indent(2));
  }
}
