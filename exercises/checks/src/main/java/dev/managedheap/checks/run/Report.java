package dev.managedheap.checks.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of the checks came to, in a form that goes from process to process: nothing in it but
 * texts.
 *
 * @param result what happened
 * @param facts what is known of it, by what it is
 */
public record Report(Result result, Map<Fact, List<String>> facts) {
  /** What happened. */
  public enum Result {
    /** Everything holds. */
    SOLVED,
    /** The learner's code says that it is not written yet. */
    UNFINISHED,
    /** A property fails. */
    WRONG,
    /** A class, method or field that the checks use is missing. */
    MISSING,
    /** The learner's code was stopped. */
    STOPPED,
    /** The learner's property lets a planted bug pass. */
    SURVIVED,
    /** The learner's property fails on a correct version. */
    REJECTED,
    /** The checks themselves failed. */
    FAILED
  }

  /** What a report can tell; each is a list of lines. */
  public enum Fact {
    /** What should hold, in words. */
    PROPERTY,
    /** The short name of the broken invariant. */
    INVARIANT,
    /** How many steps of shrinking there were. */
    STEPS,
    /** The smallest case that fails. */
    COUNTEREXAMPLE,
    /** What should have come. */
    EXPECTED,
    /** What came. */
    GOT,
    /** The heap in text. */
    PICTURE,
    /** What the learner's code printed in that case. */
    PRINTED,
    /** The learner's calls, as {@code file:line:method}, innermost first. */
    FRAMES,
    /** For each shared call, innermost first, the lines it was seen at, separated by blanks. */
    LEVELS,
    /** An explanation. */
    MESSAGE,
    /** How the code was stopped, by the name of a constant. */
    STOP,
    /** Tells failures apart: which property, on which case, and how. */
    FINGERPRINT,
    /** The planted bug whose failure is the same. */
    LIKE_BUG,
    /** A planted bug or a correct version. */
    VERSION,
    /** What is different in it. */
    DIFFERENCE,
    /** The planted bugs that were caught. */
    CAUGHT,
    /** The correct variants that were accepted. */
    ACCEPTED,
    /** How many properties were checked. */
    PROPERTIES,
    /** In how many cases. */
    CASES,
    /** Costs, as {@code what=amount}. */
    COSTS,
    /** Present when the case alone does not fail. */
    ONLY_AFTER_OTHERS
  }

  /** A report without facts. */
  public static Report of(Result result) {
    return new Report(result, new LinkedHashMap<>());
  }

  /** Adds a fact. */
  public Report with(Fact fact, List<String> lines) {
    facts.put(fact, lines);
    return this;
  }

  /** Adds a fact of one line or of several in one text. */
  public Report with(Fact fact, Object text) {
    return with(fact, String.valueOf(text).lines().toList());
  }

  /** The lines of a fact, none if it is not known. */
  public List<String> lines(Fact fact) {
    return facts.getOrDefault(fact, List.of());
  }

  /** A fact as one line, empty if it is not known. */
  public String text(Fact fact) {
    return String.join(" ", lines(fact));
  }

  /** A fact that is a number, 0 if it is not known. */
  public int number(Fact fact) {
    String text = text(fact);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** Writes the report for {@link #read}. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(result.name());
    out.writeInt(facts.size());
    for (Map.Entry<Fact, List<String>> fact : facts.entrySet()) {
      out.writeUTF(fact.getKey().name());
      out.writeInt(fact.getValue().size());
      for (String line : fact.getValue()) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    }
    out.flush();
  }

  /**
   * Reads a report.
   *
   * @throws IOException if the stream ends, or holds no report
   */
  public static Report read(DataInputStream in) throws IOException {
    try {
      Report report = of(Result.valueOf(in.readUTF()));
      int facts = in.readInt();
      for (int index = 0; index < facts; index++) {
        Fact fact = Fact.valueOf(in.readUTF());
        List<String> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          lines.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        report.with(fact, lines);
      }
      return report;
    } catch (IllegalArgumentException noReport) {
      throw new IOException("the worker's answer cannot be read", noReport);
    }
  }
}
