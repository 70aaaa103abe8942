package dev.managedheap.lab.replay;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.managedheap.capstone.replay.TraceFacts;
import dev.managedheap.capstone.replay.TraceFacts.ArenaEvent;
import dev.managedheap.capstone.replay.TraceFacts.Checkpoint;
import dev.managedheap.capstone.replay.TraceFacts.Mark;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.pool.PoolStatistics;
import dev.managedheap.pool.PoolStatistics.ArenaStatistics;
import dev.managedheap.pool.PoolStatistics.ByteAccount;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what CPython did while a trace was recorded. Form of the file: {@code
 * conformance/README.md}; what is not compared is not read.
 */
final class FactsReader {
  private static final Pattern PLACE = Pattern.compile("(.*?) at line (\\d+) column (\\d+).*");

  /** A pool's size, by which CPython's statistics count the unused ones. */
  private static final long POOL_BYTES = 16_384;

  private FactsReader() {}

  /**
   * Reads a file of facts.
   *
   * @throws BadInputException if it is no JSON, or a fact is missing or not as it must be
   */
  static TraceFacts read(Path file) throws BadInputException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return facts(new JsonNode(file, "", JsonParser.parseReader(reader)));
    } catch (JsonParseException malformed) {
      throw malformed(file, malformed);
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private static BadInputException malformed(Path file, JsonParseException malformed) {
    String message = String.valueOf(malformed.getMessage()).replaceFirst("^[\\w.]+Exception: ", "");
    Matcher place = PLACE.matcher(message.replace('\n', ' '));
    return place.matches()
        ? new BadInputException(
            "%s:%s:%s: %s".formatted(file, place.group(2), place.group(3), place.group(1)))
        : new BadInputException(file + ": this is no JSON: " + message);
  }

  private static TraceFacts facts(JsonNode facts) throws BadInputException {
    return new TraceFacts(
        facts.get("events").number(),
        facts.get("blocks").number(),
        facts.get("peak_blocks").number(),
        facts.get("peak_bytes").longNumber(),
        facts.get("arenas_taken").number(),
        facts.get("arenas_peak").number(),
        facts.get("arenas_freed").number(),
        arenaEvents(facts.get("arena_events")),
        marks(facts.get("mark_at_event"), facts.get("pymalloc_at_marks")),
        facts.get("place_hash").hash(),
        checkpoints(facts.get("checkpoints_every_16384_blocks")));
  }

  private static List<ArenaEvent> arenaEvents(JsonNode list) throws BadInputException {
    List<ArenaEvent> events = new ArrayList<>();
    for (JsonNode event : list.elements()) {
      String sign = event.get(1).text();
      if (!sign.equals("+") && !sign.equals("-")) {
        throw event.get(1).wrong("\"+\" or \"-\"");
      }
      events.add(new ArenaEvent(event.get(0).number(), sign.equals("+"), event.get(2).number()));
    }
    return events;
  }

  private static List<Mark> marks(JsonNode events, JsonNode statistics) throws BadInputException {
    List<JsonNode> numbers = events.elements();
    List<JsonNode> tables = statistics.elements();
    if (numbers.size() != tables.size()) {
      throw statistics.wrong("a table for each of the " + numbers.size() + " marks");
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      marks.add(new Mark(numbers.get(i).number(), statistics(tables.get(i))));
    }
    return marks;
  }

  private static PoolStatistics statistics(JsonNode table) throws BadInputException {
    return new PoolStatistics(
        classes(table.get("classes")),
        new ArenaStatistics(
            table.get("arenas_total").longNumber(),
            table.get("reclaimed").longNumber(),
            table.get("highwater").number(),
            table.get("current").number()),
        new ByteAccount(
            table.get("allocated_bytes").longNumber(),
            table.get("available_bytes").longNumber(),
            table.get("unused_pools").longNumber() * POOL_BYTES,
            table.get("header_bytes").longNumber(),
            table.get("quantization").longNumber(),
            0));
  }

  private static List<ClassStatistics> classes(JsonNode table) throws BadInputException {
    List<ClassStatistics> classes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> line : table.members().entrySet()) {
      JsonNode numbers = line.getValue();
      classes.add(
          new ClassStatistics(
              numbers.key(line.getKey()),
              numbers.get(0).number(),
              numbers.get(1).number(),
              numbers.get(2).number(),
              numbers.get(3).number()));
    }
    classes.sort(Comparator.comparingInt(ClassStatistics::sizeClass));
    return classes;
  }

  private static List<Checkpoint> checkpoints(JsonNode list) throws BadInputException {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (JsonNode checkpoint : list.elements()) {
      checkpoints.add(
          new Checkpoint(
              checkpoint.get(0).number(),
              checkpoint.get(1).number(),
              checkpoint.get(2).longNumber(),
              checkpoint.get(3).number(),
              checkpoint.get(4).hash()));
    }
    return checkpoints;
  }
}
