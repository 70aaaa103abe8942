package dev.managedheap.lab.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, asked of every source and every {@code pom.xml} in it. */
class HouseTest {
  private static final Path ROOT =
      Path.of(System.getProperty("managedheap.root", "../..")).toAbsolutePath().normalize();

  /** The source that is longer: the catalogue is a table with an entry an invariant. */
  private static final Map<String, Integer> LONGER = Map.of("Invariant.java", 310);

  private static List<Path> sources(String directory) throws IOException {
    Path start = ROOT.resolve(directory);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> breaches(List<Path> files, Function<String, List<String>> rule)
      throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Path file : files) {
      for (String breach : rule.apply(Files.readString(file))) {
        breaches.add(ROOT.relativize(file) + ": " + breach);
      }
    }
    return breaches;
  }

  private static List<String> builtModules() throws IOException {
    return Pattern.compile("<module>([^<]+)</module>")
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  @Test
  void everyModuleThatIsBuiltStandsOnAFloor() throws IOException {
    assertThat(House.MODULES.stream().map(House.Module::directory))
        .containsAll(builtModules())
        .contains("chapter-memory", "capstone", "support/lab");
  }

  @Test
  void noSourceUsesAFloorAboveItsOwn() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (House.Module module : House.MODULES) {
      breaches.addAll(
          breaches(
              sources(module.directory() + "/src/main"),
              source -> HouseRules.upwardUses(module, false, source)));
      breaches.addAll(
          breaches(
              sources(module.directory() + "/src/test"),
              source -> HouseRules.upwardUses(module, true, source)));
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void noModuleDependsOnAFloorAboveItsOwn() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (String directory : builtModules()) {
      House.Module module = House.ofDirectory(directory).orElseThrow();
      breaches.addAll(
          breaches(
              List.of(ROOT.resolve(directory).resolve("pom.xml")),
              pom -> HouseRules.upwardDependencies(module, pom)));
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void theJudgeSharesNoCodeWithWhatItJudges() throws IOException {
    List<Path> judge = sources("support/testkit/src/main/java/dev/managedheap/testkit/judge");
    assertThat(judge).isNotEmpty();
    assertThat(breaches(judge, HouseRules::foreignToTheJudge)).isEmpty();
  }

  @Test
  void whatIsCompiledForTheBrowserKeepsToWhatABrowserHas() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (House.Module module : House.MODULES) {
      if (module.browser()) {
        sources.addAll(sources(module.directory() + "/src/main"));
      }
    }
    assertThat(sources).isNotEmpty();
    assertThat(breaches(sources, HouseRules::foreignToTheBrowser)).isEmpty();
  }

  @Test
  void everySourceHoldsOneConceptAndCanBeReadInPrint() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (House.Module module : House.MODULES) {
      sources.addAll(sources(module.directory() + "/src"));
    }
    assertThat(breaches(sources, HouseRules::unreadable)).isEmpty();
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources) {
      int most = LONGER.getOrDefault(file.getFileName().toString(), HouseRules.MOST_LINES);
      tooLong.addAll(breaches(List.of(file), source -> HouseRules.longerThan(most, source)));
    }
    assertThat(tooLong).isEmpty();
  }
}
