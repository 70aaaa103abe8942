package dev.managedheap.capstone.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.managedheap.capstone.replay.TraceFacts.ArenaEvent;
import dev.managedheap.capstone.replay.TraceFacts.Checkpoint;
import dev.managedheap.capstone.replay.TraceFacts.Mark;
import dev.managedheap.notation.trace.TraceReader;
import dev.managedheap.pool.LinkPolicy;
import dev.managedheap.pool.Pool;
import dev.managedheap.pool.PoolStatistics;
import dev.managedheap.pool.PoolStatistics.ArenaStatistics;
import dev.managedheap.pool.PoolStatistics.ByteAccount;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A recorded trace in {@code conformance/malloc-traces}, with the facts beside it. */
record Recording(Path trace, TraceFacts facts) {
  static Recording of(String name) throws IOException {
    Path folder = root().resolve("conformance/malloc-traces");
    String facts = Files.readString(folder.resolve(name + ".facts.json"));
    JsonObject json = JsonParser.parseString(facts).getAsJsonObject();
    return new Recording(folder.resolve(name + ".trace.gz"), facts(json));
  }

  private static Path root() {
    Path start = Path.of(System.getProperty("managedheap.root", "")).toAbsolutePath();
    for (Path root = start; root != null; root = root.getParent()) {
      if (Files.isDirectory(root.resolve("conformance"))) {
        return root;
      }
    }
    throw new AssertionError("no conformance/ in " + start + " or above");
  }

  ReplayResult replay(LinkPolicy policy) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(trace))) {
      return TraceReplay.replay(new TraceReader(stream), facts, policy);
    }
  }

  private static TraceFacts facts(JsonObject json) {
    List<ArenaEvent> arenas = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("arena_events")) {
      JsonArray event = element.getAsJsonArray();
      boolean taken = event.get(1).getAsString().equals("+");
      arenas.add(new ArenaEvent(event.get(0).getAsInt(), taken, event.get(2).getAsInt()));
    }
    List<Mark> marks = new ArrayList<>();
    JsonArray events = json.getAsJsonArray("mark_at_event");
    for (JsonElement mark : json.getAsJsonArray("pymalloc_at_marks")) {
      marks.add(new Mark(events.get(marks.size()).getAsInt(), statistics(mark.getAsJsonObject())));
    }
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("checkpoints_every_16384_blocks")) {
      JsonArray point = element.getAsJsonArray();
      checkpoints.add(
          new Checkpoint(
              point.get(0).getAsInt(),
              point.get(1).getAsInt(),
              point.get(2).getAsLong(),
              point.get(3).getAsInt(),
              Long.parseUnsignedLong(point.get(4).getAsString(), 16)));
    }
    return new TraceFacts(
        json.get("events").getAsInt(),
        json.get("blocks").getAsInt(),
        json.get("peak_blocks").getAsInt(),
        json.get("peak_bytes").getAsLong(),
        json.get("arenas_taken").getAsInt(),
        json.get("arenas_peak").getAsInt(),
        json.get("arenas_freed").getAsInt(),
        arenas,
        marks,
        Long.parseUnsignedLong(json.get("place_hash").getAsString(), 16),
        checkpoints);
  }

  private static PoolStatistics statistics(JsonObject mark) {
    List<ClassStatistics> classes = new ArrayList<>();
    for (var entry : mark.getAsJsonObject("classes").entrySet()) {
      JsonArray line = entry.getValue().getAsJsonArray();
      classes.add(
          new ClassStatistics(
              Integer.parseInt(entry.getKey()),
              line.get(0).getAsInt(),
              line.get(1).getAsInt(),
              line.get(2).getAsInt(),
              line.get(3).getAsInt()));
    }
    ArenaStatistics arenas =
        new ArenaStatistics(
            mark.get("arenas_total").getAsLong(),
            mark.get("reclaimed").getAsLong(),
            mark.get("highwater").getAsInt(),
            mark.get("current").getAsInt());
    ByteAccount bytes =
        new ByteAccount(
            mark.get("allocated_bytes").getAsLong(),
            mark.get("available_bytes").getAsLong(),
            mark.get("unused_pools").getAsLong() * Pool.BYTES,
            mark.get("header_bytes").getAsLong(),
            mark.get("quantization").getAsLong(),
            0);
    return new PoolStatistics(classes, arenas, bytes);
  }
}
