package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.build.BookBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code book}: builds the book, and says where it lies. */
final class BookCommand implements LabCommand {
  private static final List<String> FOR_THE_BUILDER = List.of("--all", "--record");

  private final Console console;
  private final Optional<Home> home;

  BookCommand(Console console, Optional<Home> home) {
    this.console = console;
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "book", "Build the book, and check what it says.");
    spec.addOption(option("--all", "PDF and EPUB too, which takes a minute."));
    spec.addOption(option("--open", "Open the first page in the browser."));
    spec.addOption(
        option("--record", "Record what the runs of the book print, instead of comparing it."));
    spec.usageMessage()
        .description(
            "Runs every program of the book, draws every figure, and puts the listings and the"
                + " text together into pages. What is no longer true stops it, and is named by"
                + " file and line.",
            "")
        .footer(
            Help.footer(
                List.of("book", "book --open", "book --all"),
                "Exit code: 0 if the book stands; 1 if something is wrong with it."));
    return spec;
  }

  private static OptionSpec option(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  @Override
  public int run(ParseResult words) throws BadInputException, IOException, InterruptedException {
    if (home.isEmpty()) {
      throw new BadInputException(
          "lab: the book can be built only when it is started by its script");
    }
    List<String> arguments = new ArrayList<>();
    for (String option : FOR_THE_BUILDER) {
      if (words.hasMatchedOption(option)) {
        arguments.add(option);
      }
    }
    BookBuild build = new BookBuild(home.get().root(), arguments);
    if (!arguments.contains("--record") && build.isCurrent()) {
      console.line("Nothing changed: the book stands as it was built.");
    } else if (!build.run(this::show)) {
      return ExitCode.DIFFERENT;
    }
    Path web = build.book().resolve("web").resolve("index.html");
    console.line("  web   " + web);
    if (arguments.contains("--all")) {
      console.line("  pdf   " + build.book().resolve("the-managed-heap.pdf"));
      console.line("  epub  " + build.book().resolve("the-managed-heap.epub"));
    }
    if (words.hasMatchedOption("--open")) {
      open(web);
    }
    return ExitCode.EQUAL;
  }

  private void show(String line) {
    console.line(line);
    console.flush();
  }

  /** Opens a page by the command that each system has for it. */
  private void open(Path page) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command =
        system.startsWith("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toUri().toString())
            : List.of(system.startsWith("mac") ? "open" : "xdg-open", page.toUri().toString());
    try {
      new ProcessBuilder(command).start();
    } catch (IOException none) {
      console.complain("lab: nothing here opens a page; the address is " + page.toUri());
    }
  }
}
