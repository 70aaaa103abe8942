package dev.managedheap.lab.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the house that the compiler does not know. Each takes a text and gives the breaches
 * that it finds in it, none if the text is good.
 */
final class HouseRules {
  static final int MOST_LINES = 260;
  static final int MOST_COLUMNS = 100;

  private static final Pattern COMMENTS_AND_TEXTS =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'"
              + "|//[^\n]*|/\\*[\\s\\S]*?\\*/");
  private static final Pattern OURS = Pattern.compile("\\bdev\\.managedheap\\.(\\w+)");
  private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(?:static\\s+)?([\\w.*]+)");
  private static final Pattern NOT_IN_A_BROWSER =
      Pattern.compile(
          "java\\.io\\.(?:File|RandomAccess)\\w*|java\\.nio\\.(?:file|channels)|java\\.net\\b"
              + "|java\\.lang\\.(?:reflect|Thread|Process\\w*)|java\\.util\\.(?:concurrent|zip)"
              + "|\\bThread\\b|\\bProcessBuilder\\b|\\bClass\\.forName\\b");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>dev\\.managedheap</groupId>\\s*"
              + "<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
          Pattern.DOTALL);

  private HouseRules() {}

  /** Nothing runs upward: a source names only packages of its own module and of lower floors. */
  static List<String> upwardUses(House.Module module, boolean inTests, String source) {
    List<String> breaches = new ArrayList<>();
    Matcher use = OURS.matcher(code(source));
    while (use.find()) {
      judge(module, inTests, use.group(), House.ofPackage(use.group(1)), breaches);
    }
    return breaches;
  }

  /** Nothing runs upward: a {@code pom.xml} depends only on modules of lower floors. */
  static List<String> upwardDependencies(House.Module module, String pom) {
    List<String> breaches = new ArrayList<>();
    Matcher dependency = DEPENDENCY.matcher(pom);
    while (dependency.find()) {
      String artifact = dependency.group(1).strip();
      boolean inTests = dependency.group(2).contains("<scope>test</scope>");
      judge(module, inTests, artifact, House.ofArtifact(artifact), breaches);
    }
    return breaches;
  }

  private static void judge(
      House.Module module,
      boolean inTests,
      String name,
      Optional<House.Module> used,
      List<String> breaches) {
    if (used.isEmpty()) {
      breaches.add(name + " stands on no floor");
    } else if (!module.mayUse(used.get(), inTests)) {
      breaches.add(
          "floor %d uses %s of floor %d".formatted(module.floor(), name, used.get().floor()));
    }
  }

  /** The judge of the collectors reads slots and roots and nothing else. */
  static List<String> foreignToTheJudge(String source) {
    List<String> breaches = new ArrayList<>();
    String code = code(source);
    Matcher imported = IMPORT.matcher(code);
    while (imported.find()) {
      String name = imported.group(1);
      if (!name.equals("dev.managedheap.notation.graph.ObjectGraph")
          && !name.equals("org.jspecify.annotations.NullMarked")
          && !name.matches("java\\.util\\.\\w+")) {
        breaches.add("imports " + name);
      }
    }
    Matcher use = Pattern.compile("dev\\.managedheap\\.[\\w.]+").matcher(code);
    while (use.find()) {
      if (!use.group().equals("dev.managedheap.notation.graph.ObjectGraph")
          && !use.group().equals("dev.managedheap.testkit.judge")) {
        breaches.add("names " + use.group());
      }
    }
    return breaches;
  }

  /** Main code for the browser has no files, threads, reflection or compression. */
  static List<String> foreignToTheBrowser(String source) {
    List<String> breaches = new ArrayList<>();
    Matcher use = NOT_IN_A_BROWSER.matcher(code(source));
    while (use.find()) {
      breaches.add("uses " + use.group());
    }
    return breaches;
  }

  /** A file holds one concept. */
  static List<String> longerThan(int most, String source) {
    int lines = source.split("\n").length;
    return lines <= most ? List.of() : List.of(lines + " lines, " + most + " at most");
  }

  /** Every line can be read in print. */
  static List<String> unreadable(String source) {
    List<String> breaches = new ArrayList<>();
    String[] lines = source.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].indexOf('\t') >= 0) {
        breaches.add("a tab in line " + (i + 1));
      }
      if (lines[i].codePointCount(0, lines[i].length()) > MOST_COLUMNS) {
        breaches.add("line " + (i + 1) + " is longer than " + MOST_COLUMNS + " columns");
      }
    }
    return breaches;
  }

  /** The source without comments and without the contents of texts. */
  private static String code(String source) {
    return COMMENTS_AND_TEXTS.matcher(source).replaceAll(" ");
  }
}
