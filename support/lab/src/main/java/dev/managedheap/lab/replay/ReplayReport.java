package dev.managedheap.lab.replay;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.managedheap.capstone.replay.ReplayResult;
import dev.managedheap.pool.LinkPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * A replay's result as a person or a program reads it.
 *
 * @param name the recording
 * @param policy where a pool that was full was linked
 * @param result what was found
 * @param marks at how many marks the statistics were compared
 * @param seconds how long it took, reading included
 */
public record ReplayReport(
    String name, LinkPolicy policy, ReplayResult result, int marks, double seconds) {
  private static final int COLUMNS = 80;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The result as one JSON object. */
  public String json() {
    JsonObject object = new JsonObject();
    object.addProperty("trace", name);
    object.addProperty("policy", policyName());
    object.addProperty("equal", result.equal());
    object.addProperty("misplaced_blocks", result.misplacedBlocks());
    object.addProperty("arena_events_equal", result.arenaEventsEqual());
    object.addProperty("stats_equal_at_all_marks", result.statsEqualAtAllMarks());
    object.addProperty("totals_equal", result.totalsEqual());
    object.addProperty("place_hash", hash());
    object.addProperty("arenas_peak", result.arenasPeak());
    object.addProperty("small_blocks", result.smallBlocks());
    object.addProperty("events", result.events());
    object.addProperty("first_difference", result.firstDifference());
    object.addProperty("seconds", Math.round(seconds * 1000) / 1000.0);
    return GSON.toJson(object);
  }

  /** The result in lines of text. */
  public String text() {
    String all = "%,d small blocks".formatted(result.smallBlocks());
    String peak = "at most %d at a time".formatted(result.arenasPeak());
    List<String> lines = new ArrayList<>();
    lines.add("%s: %,d events, %s policy".formatted(name, result.events(), policyName()));
    lines.add(
        result.misplacedBlocks() == 0
            ? "  places      equal   %s, hash %s".formatted(all, hash())
            : "  places      differ  up to %,d of %s lie elsewhere"
                .formatted(result.misplacedBlocks(), all));
    lines.add("  arenas      " + verdict(result.arenaEventsEqual()) + peak);
    lines.add("  statistics  " + verdict(result.statsEqualAtAllMarks()) + "at " + marks + " marks");
    lines.add("  totals      " + verdict(result.totalsEqual()) + "blocks and bytes");
    if (!result.equal()) {
      lines.add("First difference:");
      lines.add(wrapped(result.firstDifference()));
    }
    lines.add(
        "%s CPython, in %.2f s".formatted(result.equal() ? "Equal to" : "Different from", seconds));
    return String.join("\n", lines);
  }

  private static String verdict(boolean equal) {
    return equal ? "equal   " : "differ  ";
  }

  /** The text in lines that fit on a screen, indented by two. */
  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder(" ");
    int column = 1;
    for (String word : text.split(" ", -1)) {
      if (column + 1 + word.length() > COLUMNS) {
        lines.append("\n ");
        column = 1;
      }
      lines.append(' ').append(word);
      column += 1 + word.length();
    }
    return lines.toString();
  }

  private String policyName() {
    return policy == LinkPolicy.FRONT ? "front" : "back";
  }

  private String hash() {
    return "%016x".formatted(result.placeHash());
  }
}
