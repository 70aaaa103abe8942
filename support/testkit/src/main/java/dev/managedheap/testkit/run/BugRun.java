package dev.managedheap.testkit.run;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.planted.Hunk;
import dev.managedheap.testkit.planted.ModuleUnderTest;
import dev.managedheap.testkit.planted.Patch;
import dev.managedheap.testkit.planted.PatchFiles;
import dev.managedheap.testkit.planted.PatchReader;
import dev.managedheap.testkit.planted.PatchedProperties;
import dev.managedheap.testkit.planted.ShippedClass;
import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyLauncher.EndlessRunException;
import dev.managedheap.testkit.property.PropertyOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows how the properties catch a planted bug: the patch, the property, the counterexample. */
final class BugRun {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Request request;
  private final Page page;
  private final OutcomePrinter printer;

  BugRun(Request request, Page page) {
    this.request = request;
    this.page = page;
    this.printer = new OutcomePrinter(page);
  }

  /** A planted bug and the module whose class it patches. */
  private record Planted(ModuleUnderTest module, Patch bug) {}

  /**
   * Shows the bug that the request names, in each version that is planted.
   *
   * @throws BadRequestException if there is no such bug
   */
  int show(PropertyIndex index) throws BadRequestException, EndlessRunException {
    String id = String.valueOf(request.bug());
    List<Planted> all = planted();
    List<Planted> meant =
        all.stream().filter(planted -> planted.bug.id().equalsIgnoreCase(id)).toList();
    if (meant.isEmpty()) {
      List<String> ids = all.stream().map(planted -> planted.bug.id()).distinct().toList();
      throw new BadRequestException(
          "no bug \"%s\" is planted%s%nThere are: %s"
              .formatted(id, Request.suggestion(id, ids), String.join(", ", ids)));
    }
    boolean caught = true;
    for (Planted planted : meant) {
      caught &= show(planted.module, planted.bug, properties(index, planted.bug));
    }
    return caught ? 0 : 1;
  }

  private List<Planted> planted() {
    List<Planted> all = new ArrayList<>();
    for (ModuleUnderTest module : request.modules()) {
      for (Path file : PatchFiles.of(module)) {
        try {
          Patch patch = PatchReader.read(file);
          if (patch.kind() == Patch.Kind.BUG) {
            all.add(new Planted(module, patch));
          }
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return all;
  }

  private List<String> properties(PropertyIndex index, Patch bug) throws BadRequestException {
    String selector = request.selector();
    return selector == null
        ? bug.properties()
        : index.selected(selector).stream().map(FoundProperty::fullName).toList();
  }

  private boolean show(ModuleUnderTest module, Patch bug, List<String> properties)
      throws EndlessRunException {
    String title = "%s: planted bug %s, %s".formatted(module.name(), bug.id(), bug.description());
    page.paragraph(2, title);
    page.blank();
    page.line("  " + bug.className());
    for (Hunk hunk : bug.hunks()) {
      hunk.find().forEach(line -> page.line("    - " + line));
      hunk.replacement().forEach(line -> page.line("    + " + line));
    }
    try (PatchedProperties patched = PatchedProperties.of(module, bug)) {
      PropertyLauncher launcher = new PropertyLauncher(request.settings(), LIMIT);
      launcher.until(outcome -> catches(bug, outcome));
      PropertyLauncher.Run run = patched.run(launcher, properties);
      run.outcomes().forEach(outcome -> tell(module, bug, outcome));
      run.otherFailures()
          .forEach(failure -> page.field("FAILS", "with " + OutcomePrinter.description(failure)));
      page.blank();
      return verdict(module, bug, run);
    }
  }

  private void tell(ModuleUnderTest module, Patch bug, PropertyOutcome outcome) {
    printer.heading(new FoundProperty(module, outcome.container(), outcome.property()));
    String selector = request.selector() == null ? "" : request.selector() + " ";
    String again = "./lab test %s--bug %s --seed %d".formatted(selector, bug.id(), outcome.seed());
    printer.outcome(outcome, again);
  }

  private boolean verdict(ModuleUnderTest module, Patch bug, PropertyLauncher.Run run)
      throws EndlessRunException {
    Optional<PropertyOutcome> catching =
        run.outcomes().stream().filter(outcome -> catches(bug, outcome)).findFirst();
    if (catching.isEmpty()) {
      String complaint = "%s is NOT CAUGHT: no property failed with %s";
      page.paragraph(0, complaint.formatted(bug.id(), expected(bug)));
      return false;
    }
    try (ShippedClass shipped = new ShippedClass(module, request.settings(), LIMIT)) {
      Optional<String> objection = shipped.objection(catching.get());
      page.paragraph(
          0,
          objection.isPresent()
              ? "PROVES NOTHING: " + objection.get()
              : "%s is caught by %s; the shipped class holds in the same cases"
                  .formatted(bug.id(), catching.get().violated().orElseThrow()));
      return objection.isEmpty();
    }
  }

  private static boolean catches(Patch bug, PropertyOutcome outcome) {
    return outcome.violated().filter(bug.invariants()::contains).isPresent();
  }

  private static String expected(Patch bug) {
    return bug.invariants().stream().map(Invariant::toString).collect(Collectors.joining(" or "));
  }
}
