package dev.managedheap.testkit.run;

import dev.managedheap.notation.program.Spelling;
import dev.managedheap.testkit.planted.ModuleUnderTest;
import dev.managedheap.testkit.property.PropertySettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of properties is asked to do, as its arguments say.
 *
 * @param modules the modules to look for properties in
 * @param selector a module, an invariant, a class or {@code Class#method}; null for all
 * @param settings the seed and the number of cases
 * @param bug the planted bug to show, or null
 */
record Request(
    List<ModuleUnderTest> modules,
    @Nullable String selector,
    PropertySettings settings,
    @Nullable String bug) {

  static final String USAGE =
      "usage: PropertyRun --module NAME=DIR... [--classes NAME=PLACE%sPLACE]%n"
              .formatted(File.pathSeparator)
          + "         [MODULE | INVARIANT | CLASS[#METHOD]] [--seed S] [--tries N] [--bug ID]";

  private static final List<String> OPTIONS =
      List.of("--module", "--classes", "--seed", "--tries", "--bug");

  /**
   * Reads the arguments.
   *
   * @throws BadRequestException if they make no request
   */
  static Request of(String... arguments) throws BadRequestException {
    Map<String, ModuleUnderTest> modules = new LinkedHashMap<>();
    PropertySettings settings = PropertySettings.DEFAULT;
    String selector = null;
    String bug = null;
    for (int next = 0; next < arguments.length; next++) {
      String argument = arguments[next];
      if (!argument.startsWith("-")) {
        if (selector != null) {
          throw new BadRequestException(
              "one selector is enough: \"%s\" and \"%s\"".formatted(selector, argument));
        }
        selector = argument;
        continue;
      }
      if (!OPTIONS.contains(argument)) {
        throw new BadRequestException("unknown option " + argument + suggestion(argument, OPTIONS));
      }
      if (++next == arguments.length) {
        throw new BadRequestException(argument + " needs a value");
      }
      String value = arguments[next];
      switch (argument) {
        case "--module" -> addModule(modules, value);
        case "--classes" -> setClasses(modules, value);
        case "--seed" -> settings = settings.withSeed(number(argument, value, Long.MIN_VALUE));
        case "--tries" -> settings = settings.withTries((int) number(argument, value, 1));
        default -> bug = value;
      }
    }
    if (modules.isEmpty()) {
      throw new BadRequestException("no module is given\n" + USAGE);
    }
    return new Request(List.copyOf(modules.values()), selector, settings, bug);
  }

  /** A question at the end of a complaint; empty if no known word is close. */
  static String suggestion(String word, List<String> known) {
    return Spelling.suggestion(word, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static void addModule(Map<String, ModuleUnderTest> modules, String value)
      throws BadRequestException {
    String[] nameAndPlace = split("--module", value);
    Path directory = Path.of(nameAndPlace[1]);
    if (!Files.isDirectory(directory)) {
      throw new BadRequestException("--module " + value + ": there is no such directory");
    }
    ModuleUnderTest laidOut = ModuleUnderTest.at(directory);
    modules.put(nameAndPlace[0], laidOut.withName(nameAndPlace[0]));
  }

  private static void setClasses(Map<String, ModuleUnderTest> modules, String value)
      throws BadRequestException {
    String[] nameAndPlaces = split("--classes", value);
    ModuleUnderTest module = modules.get(nameAndPlaces[0]);
    if (module == null) {
      throw new BadRequestException("--classes " + value + ": name the module first");
    }
    List<Path> places = new ArrayList<>();
    for (String place : nameAndPlaces[1].split(File.pathSeparator, -1)) {
      places.add(Path.of(place));
    }
    modules.put(nameAndPlaces[0], module.withClasses(places));
  }

  private static String[] split(String option, String value) throws BadRequestException {
    String[] parts = value.split("=", 2);
    if (parts.length < 2 || Arrays.asList(parts).contains("")) {
      throw new BadRequestException(option + " wants NAME=DIR, not \"" + value + "\"");
    }
    return parts;
  }

  private static long number(String option, String value, long least) throws BadRequestException {
    try {
      long number = least == 1 ? Integer.parseInt(value) : Long.parseLong(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Answered below, as a number that is too small is.
    }
    String wanted = least == 1 ? "a number from 1 up" : "a whole number";
    throw new BadRequestException("%s wants %s, not \"%s\"".formatted(option, wanted, value));
  }
}
