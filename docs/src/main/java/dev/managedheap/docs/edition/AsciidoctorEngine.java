package dev.managedheap.docs.edition;

import dev.managedheap.docs.Problems;
import dev.managedheap.docs.manuscript.Line;
import dev.managedheap.docs.manuscript.Manuscript;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/** Converts the manuscript; each warning is a problem, at the line from which it comes. */
public final class AsciidoctorEngine implements AutoCloseable {
  private final Manuscript manuscript;
  private final Problems problems;
  private final Asciidoctor asciidoctor;

  /** Starts the engine, which takes a few seconds. */
  public AsciidoctorEngine(Manuscript manuscript, Problems problems) {
    // Every message is a problem or of no interest; none goes to the terminal by itself.
    LogManager.getLogManager().reset();
    this.manuscript = manuscript;
    this.problems = problems;
    this.asciidoctor = Asciidoctor.Factory.create();
    asciidoctor.registerLogHandler(this::report);
  }

  private void report(LogRecord log) {
    if (log.getSeverity().compareTo(Severity.WARN) < 0
        && !String.valueOf(log.getMessage()).contains("invalid reference")) {
      return;
    }
    int number = log.getCursor() == null ? 0 : log.getCursor().getLineNumber();
    List<Line> lines = manuscript.lines();
    if (number >= 1 && number <= lines.size()) {
      Line line = lines.get(number - 1);
      problems.add(line.file(), line.number(), log.getMessage());
    } else {
      problems.add("asciidoctor: " + log.getMessage());
    }
  }

  /** Loads a Ruby file. */
  void require(Path file) {
    asciidoctor.requireLibrary(file.toString());
  }

  /** The text between the tags of a body, as HTML. */
  public String toHtml(Attributes attributes) {
    String html = asciidoctor.convert(manuscript.text(), options("html5", attributes).build());
    return html == null ? "" : html;
  }

  /** Writes a file of the format from the file that holds the manuscript. */
  public void toFile(String backend, Attributes attributes, Path text, Path file) {
    asciidoctor.convertFile(
        text.toFile(),
        options(backend, attributes).standalone(true).mkDirs(true).toFile(file.toFile()).build());
  }

  private static org.asciidoctor.OptionsBuilder options(String backend, Attributes attributes) {
    return Options.builder()
        .backend(backend)
        .safe(SafeMode.UNSAFE)
        .standalone(false)
        .attributes(attributes);
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
