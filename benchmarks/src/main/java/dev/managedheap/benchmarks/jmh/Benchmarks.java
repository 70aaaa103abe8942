package dev.managedheap.benchmarks.jmh;

import java.io.PrintStream;
import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks by JMH: {@code [PATTERN…] [--quick] [--json FILE]}, and behind {@code --} or
 * anywhere else whatever options JMH itself knows ({@code -p live=1000 -prof gc}). The pattern is a
 * regular expression that the name of a benchmark contains.
 *
 * <p>A quick run has one fork, two short rounds of warming up, and three short ones measured: it
 * shows what is large and what is small, and no more.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs what the words ask for; returns 0, or 2 if a word means nothing to JMH. */
  public static void main(String[] words) throws RunnerException {
    System.exit(run(List.of(words), System.err));
  }

  static int run(List<String> words, PrintStream complaints) throws RunnerException {
    boolean quick = words.contains("--quick");
    int json = words.indexOf("--json");
    List<String> own = json < 0 ? List.of() : words.subList(json, Math.min(json + 2, words.size()));
    String[] rest =
        words.stream()
            .filter(word -> !word.equals("--quick") && !word.equals("--") && !own.contains(word))
            .toArray(String[]::new);
    try {
      CommandLineOptions asked = new CommandLineOptions(rest);
      ChainedOptionsBuilder options = new OptionsBuilder().parent(asked);
      if (quick) {
        TimeValue moment = TimeValue.milliseconds(200);
        options.forks(1).warmupIterations(2).warmupTime(moment);
        options.measurementIterations(3).measurementTime(moment);
      }
      if (own.size() == 2) {
        options.resultFormat(ResultFormatType.JSON).result(own.get(1));
      }
      if (asked.shouldList()) {
        list();
      } else {
        new Runner(options.build()).run();
      }
      return 0;
    } catch (CommandLineOptionException unknown) {
      complaints.println("error: " + unknown.getMessage());
      return 2;
    }
  }

  private static void list() {
    for (BenchmarkListEntry entry :
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of())) {
      System.out.println(entry.getUsername());
    }
  }
}
