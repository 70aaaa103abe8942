package dev.managedheap.testkit.run;

import dev.managedheap.testkit.planted.ModuleUnderTest;
import dev.managedheap.testkit.planted.PatchException;
import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyLauncher.EndlessRunException;
import dev.managedheap.testkit.property.PropertyOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;

/**
 * Runs properties by hand and tells what they check, how many cases ran, the states that were
 * reached, and for one that fails the broken invariant and the smallest counterexample found.
 *
 * <p>The exit code is 0 if all properties hold (with {@code --bug}: if the planted bug is caught as
 * its patch says), 1 if not, and 2 if the arguments ask for something that there is not.
 */
public final class PropertyRun {
  /** A run by hand may take as long as it likes. */
  private static final Duration NO_LIMIT = Duration.ofDays(365);

  private final Request request;
  private final Page page;
  private final OutcomePrinter printer;

  private PropertyRun(Request request, Page page) {
    this.request = request;
    this.page = page;
    this.printer = new OutcomePrinter(page);
  }

  /** Runs what the arguments ask for and ends the process with the exit code. */
  public static void main(String... arguments) {
    LogManager.getLogManager().reset(); // what jqwik logs is told here, or is for a build
    System.exit(run(Page.on(System.out), Page.on(System.err), arguments));
  }

  /** Runs what the arguments ask for; the exit code. */
  static int run(Page page, Page errors, String... arguments) {
    try {
      Request request = Request.of(arguments);
      try (PropertyIndex index = new PropertyIndex(request.modules())) {
        return request.bug() == null
            ? new PropertyRun(request, page).properties(index)
            : new BugRun(request, page).show(index);
      }
    } catch (BadRequestException | PatchException | IllegalArgumentException bad) {
      complain(errors, bad);
      return 2;
    } catch (EndlessRunException endless) {
      complain(errors, endless);
      return 1;
    }
  }

  private static void complain(Page errors, Exception complaint) {
    String text = "error: " + complaint.getMessage();
    text.lines().forEach(line -> errors.paragraph(2, line));
  }

  private int properties(PropertyIndex index) throws BadRequestException, EndlessRunException {
    String selector = request.selector();
    List<FoundProperty> selected = selector == null ? index.all() : index.selected(selector);
    if (selected.isEmpty()) {
      throw new BadRequestException("the modules have no properties");
    }
    long start = System.nanoTime();
    int held = 0;
    Class<?> container = null;
    for (FoundProperty property : selected) {
      if (property.container() != container) {
        if (container != null) {
          page.blank();
        }
        container = property.container();
        page.line(title(property));
      }
      printer.heading(property);
      held += holds(index, property) ? 1 : 0;
    }
    page.blank();
    double seconds = (System.nanoTime() - start) / 1e9;
    page.line(summary(held, selected.size(), seconds));
    return held == selected.size() ? 0 : 1;
  }

  private static String title(FoundProperty property) {
    ModuleUnderTest module = property.module();
    return module.name() + ": " + property.container().getSimpleName();
  }

  private boolean holds(PropertyIndex index, FoundProperty property) throws EndlessRunException {
    PropertyLauncher launcher = new PropertyLauncher(request.settings(), NO_LIMIT);
    PropertyLauncher.Run run =
        index.shipped(property.module()).run(launcher, List.of(property.fullName()));
    for (PropertyOutcome outcome : run.outcomes()) {
      printer.outcome(outcome, again(outcome));
    }
    run.otherFailures()
        .forEach(failure -> page.field("FAILS", "with " + OutcomePrinter.description(failure)));
    return run.otherFailures().isEmpty()
        && !run.outcomes().isEmpty()
        && run.outcomes().stream().allMatch(PropertyOutcome::held);
  }

  private String again(PropertyOutcome outcome) {
    String tries =
        request.settings().tries().isPresent()
            ? " --tries " + request.settings().tries().getAsInt()
            : "";
    return "./lab test %s --seed %d%s".formatted(outcome.name(), outcome.seed(), tries);
  }

  private static String summary(int held, int all, double seconds) {
    String properties = all == 1 ? "1 property" : all + " properties";
    String time = String.format(Locale.ROOT, "%.1f s", seconds);
    return held == all
        ? "%s held, in %s".formatted(properties, time)
        : "%d of %s failed, in %s".formatted(all - held, properties, time);
  }
}
