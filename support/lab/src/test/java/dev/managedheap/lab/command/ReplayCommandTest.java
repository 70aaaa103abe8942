package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {
  private static final Path RECORDED = LabRun.root().resolve("conformance/malloc-traces");

  @TempDir private Path directory = Path.of("");
  private Path trace = Path.of("");
  private Path facts = Path.of("");

  @BeforeEach
  void copyTheSmallestRecording() throws IOException {
    trace = Files.copy(RECORDED.resolve("raytrace.trace.gz"), directory.resolve("t.trace.gz"));
    facts = Files.copy(RECORDED.resolve("raytrace.facts.json"), directory.resolve("t.facts.json"));
  }

  private void replaceInFacts(String part, String other) throws IOException {
    String text = Files.readString(facts);
    assertThat(text).contains(part);
    Files.writeString(facts, text.replace(part, other));
  }

  private byte[] uncompressed() throws IOException {
    byte[] bytes = Files.readAllBytes(trace);
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  private void compress(byte[] bytes) throws IOException {
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(trace))) {
      stream.write(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trees", "raytrace"})
  void theRecordedProgramsAreReproducedBlockForBlock(String name) {
    LabRun run = LabRun.of("replay", RECORDED.resolve(name + ".trace.gz"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith(name + ": ").doesNotContain("differ");
    assertThat(run.lastLine()).startsWith("Equal to CPython, in ");
  }

  @Test
  void theJsonIsOneObjectWithAllThatWasCompared() {
    LabRun run = LabRun.of("replay", "--json", trace);
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("equal").getAsBoolean()).isTrue();
    assertThat(json.get("misplaced_blocks").getAsInt()).isZero();
    assertThat(json.get("arena_events_equal").getAsBoolean()).isTrue();
    assertThat(json.get("stats_equal_at_all_marks").getAsBoolean()).isTrue();
    assertThat(json.get("place_hash").getAsString()).isEqualTo("39cd5852f7e718af");
    assertThat(json.get("arenas_peak").getAsInt()).isEqualTo(2);
    assertThat(json.get("seconds").getAsDouble()).isPositive();
    assertThat(json.get("first_difference").getAsString()).isEmpty();
  }

  @Test
  void atTheBackBlocksLieElsewhere() {
    LabRun run = LabRun.of("replay", "--policy", "back", trace);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("back policy", "places      differ", "First difference:\n  event ");
    assertThat(run.lastLine()).startsWith("Different from CPython");
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(LabRun.of("replay", "--policy", "side", trace).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "place_hash\":\"39cd, place_hash\":\"49cd, misplaced_blocks",
    "'[17492,\"+\",1]', '[17492,\"+\",2]', arena_events_equal",
    "arenas_total\":2, arenas_total\":3, stats_equal_at_all_marks",
    "peak_blocks\":, peak_blocks\":1, totals_equal",
  })
  void eachKindOfDifferenceIsFound(String part, String other, String field) throws IOException {
    replaceInFacts(part, other);
    LabRun run = LabRun.of("replay", "--json", trace);
    assertThat(run.code()).isEqualTo(1);
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("equal").getAsBoolean()).isFalse();
    assertThat(json.get("first_difference").getAsString()).startsWith("event ");
    assertThat(json.get(field).getAsString()).isNotIn("true", "0");
  }

  @Test
  void aMalformedTraceIsNamedByTheByte() throws IOException {
    byte[] whole = uncompressed();
    byte[] bytes = whole.clone();
    bytes[1000] = (byte) 0xff;
    compress(bytes);
    assertThat(LabRun.of("replay", trace))
        .isEqualTo(
            new LabRun(2, "", trace + " (uncompressed): byte 1000: the tag 255 is unknown\n"));
    compress(Arrays.copyOf(whole, 5000));
    assertThat(LabRun.of("replay", trace).err()).contains("(uncompressed): byte 5000: ");
  }

  @Test
  void aTruncatedFileIsNamedByTheLastByteThatCouldBeRead() throws IOException {
    byte[] all = uncompressed();
    byte[] compressed = Files.readAllBytes(trace);
    Files.write(trace, Arrays.copyOf(compressed, compressed.length / 2));
    LabRun run = LabRun.of("replay", trace);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).matches(".*byte \\d+: the compressed data end too early\n");
    String offset = run.err().replaceAll("(?s).*byte (\\d+):.*", "$1");
    assertThat(Integer.parseInt(offset)).isBetween(1000, all.length - 1);
  }

  @Test
  void whatIsNoTraceIsSaid() throws IOException {
    Files.writeString(trace, "hello");
    assertThat(LabRun.of("replay", trace).err()).endsWith(": this is not compressed with gzip\n");
    Files.write(trace, new byte[0]);
    assertThat(LabRun.of("replay", trace).code()).isEqualTo(2);
    compress("{\"format\": \"other 1\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(LabRun.of("replay", trace).err()).contains("byte 0: the format is 'other 1'");
    assertThat(LabRun.of("replay", directory).err()).endsWith(": this is no file\n");
    assertThat(LabRun.of("replay", directory.resolve("x")).err())
        .endsWith(": there is no such file\n");
    assertThat(LabRun.of("replay", facts).err())
        .endsWith(": a recording is called NAME.trace.gz\n");
  }

  @Test
  void missingFactsAreSaid() throws IOException {
    Files.delete(facts);
    assertThat(LabRun.of("replay", trace))
        .isEqualTo(
            new LabRun(2, "", trace + ": there is no t.facts.json beside it to compare with\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"events\":' | '\"evnets\":' | ': events is missing'",
        "'\"peak_bytes\":' | '\"peak_bytes\":\"x\", \"y\":' | 'peak_bytes must be a number'",
        "'\"39cd5852f7e718af\"' | '\"39xyz\"' | 'place_hash must be 16 hexadecimal digits, but'",
        "'[1105,\"+\",0]' | '[1105,\"*\",0]' | 'arena_events[0][1] must be \"+\" or \"-\", but'",
        "'[1105,\"+\",0]' | '[1105,\"+\"]' | ': arena_events[0][2] is missing'",
        "'\"blocks\":' | '\"blocks\":1.5, \"y\":' | 'blocks must be a whole number, but is 1.5'",
        "'\"blocks\":' | '\"blocks\":9999999999, \"y\":' | 'must be a number below 2 to the 31st'",
        "'\"mark_at_event\":[' | '\"mark_at_event\":[1,' | 'must be a table for each of the 3'",
        "'\"arena_events\":' | '\"arena_events\":7, \"y\":' | 'arena_events must be a list'",
        "'\"classes\":{\"0\"' | '\"classes\":{\"x\"' | ': its name is no number'",
      })
  void aFactThatIsNotAsItMustBeIsNamed(String part, String other, String message)
      throws IOException {
    replaceInFacts(part, other);
    LabRun run = LabRun.of("replay", trace);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(facts.toString()).contains(message);
  }

  @Test
  void factsThatAreNoJsonAreNamedByLineAndColumn() throws IOException {
    Files.writeString(facts, "{\n \"events\": 1,\n oops");
    assertThat(LabRun.of("replay", trace).err()).startsWith(facts + ":3:");
    Files.writeString(facts, "[]");
    assertThat(LabRun.of("replay", trace).err()).contains("must be an object, but is []");
  }
}
