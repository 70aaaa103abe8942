package dev.managedheap.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchReaderTest {
  private static final String HEADER =
      """
      # A comment.
      bug: R3
      mistake: decrement before increment
      class: a.b.Counting
      invariant: RC-7, RC-5 SAFETY
      property: CountingProperties#same, c.OtherProperties

      """;

  private static final String HUNK =
      """
      --- find
        one
      --- replace
        two
      --- end
      """;

  @TempDir Path directory;

  private Patch read(String text) throws IOException {
    return readAs("R3.planted", text);
  }

  private Patch readAs(String name, String text) throws IOException {
    return PatchReader.read(Files.writeString(directory.resolve(name), text));
  }

  private void refuse(String text, String complaint) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PatchException.class)
        .hasMessage("R3.planted" + complaint);
  }

  @Test
  void aPlantedBug() throws IOException {
    Patch patch = read(HEADER + HUNK + "\n" + HUNK.replace("  two\n", ""));
    assertThat(patch.kind()).isEqualTo(Patch.Kind.BUG);
    assertThat(patch.invariants()).containsExactly(Invariant.RC_7, Invariant.RC_5);
    assertThat(patch.expected()).isEqualTo("RC-7 or RC-5");
    assertThat(patch.properties())
        .containsExactly("a.b.CountingProperties#same", "c.OtherProperties");
    assertThat(patch.propertyNames()).isEqualTo("CountingProperties#same, OtherProperties");
    assertThat(patch.hunks()).hasSize(2);
    assertThat(patch.hunks().get(0).line()).isEqualTo(8);
    assertThat(patch.hunks().get(0).find()).containsExactly("  one");
    assertThat(patch.hunks().get(1).replacement()).isEmpty();
  }

  @Test
  void aVariant() throws IOException {
    Patch patch =
        readAs(
            "stack.variant",
            "variant: stack\ndifference: an explicit stack\nclass: A\nproperty: P\n" + HUNK);
    assertThat(patch.kind()).isEqualTo(Patch.Kind.VARIANT);
    assertThat(patch.invariants()).isEmpty();
    assertThat(patch.properties()).containsExactly("P");
  }

  @Test
  void malformedHeaders() {
    refuse(HEADER, ": it has no hunk, so it would change nothing");
    refuse(HEADER.replace("mistake: decrement before increment", "") + HUNK, says("mistake"));
    refuse(HEADER.replace("a.b.Counting\n", "\n") + HUNK, says("class"));
    String keys = "expected one of [bug, class, invariant, mistake, property] and a colon";
    refuse(HEADER.replace("mistake", "mystery") + HUNK, ", line 3: " + keys);
    refuse(HEADER.replace("class: ", "class ") + HUNK, ", line 4: " + keys);
    String twice = "a second \"bug\"; several values are separated by commas";
    refuse(HEADER + "bug: R4\n" + HUNK, ", line 8: " + twice);
    refuse(HEADER.replace("RC-7", "RC-77") + HUNK, ": there is no invariant \"RC-77\"");
    refuse(HEADER.replace("RC-7,", "RC-7,,") + HUNK, ": there is no invariant \"\"");
  }

  private static String says(String key) {
    return ": it does not say \"" + key + ": ...\"";
  }

  @Test
  void malformedHunks() {
    refuse(HEADER + "--- replace\n", ", line 8: expected \"--- find\"");
    refuse(HEADER + HUNK + "loose text\n", ", line 13: expected \"--- find\"");
    refuse(HEADER + HUNK.replace("--- replace\n", ""), ", line 11: expected \"--- replace\"");
    refuse(HEADER + HUNK.replace("--- end\n", ""), ", line 11: expected \"--- end\"");
    refuse(HEADER + HUNK.replace("  one\n", "\n"), ", line 8: the hunk finds nothing");
    refuse(HEADER + HUNK.replace("two", "one"), ", line 8: the hunk changes nothing");
  }

  @Test
  void overlappingHunksDoNotApply() throws IOException {
    String second = HUNK.replace("  one\n", "  one\n  more\n");
    Patch overlapping = read(HEADER + HUNK + second);
    assertThatThrownBy(() -> new SourcePatcher(overlapping, "one\nmore\n").patched())
        .hasMessageContaining("line 13: the hunk does not apply: it overlaps the hunk of line 8");
    Patch later = read(HEADER + second + HUNK.replace("one", "more"));
    assertThatThrownBy(() -> new SourcePatcher(later, "one\nmore\n").patched())
        .hasMessageContaining("it overlaps another hunk");
  }

  @Test
  void aHunkThatStandsNowhere() throws IOException {
    Patch patch = read(HEADER + HUNK.replace("  one\n", "  one\n  more\n"));
    assertThatThrownBy(() -> new SourcePatcher(patch, "two\n").patched())
        .hasMessageEndingWith("a.b.Counting has no line \"one\"");
    assertThatThrownBy(() -> new SourcePatcher(patch, "two\none").patched())
        .hasMessageEndingWith("a.b.Counting has no line \"more\"");
    assertThat(new SourcePatcher(patch, "zero\r\n one\r\n\tmore\r\n").patched())
        .isEqualTo("zero\n  two\n");
  }

  @Test
  void theSourceMustBeShipped() throws IOException {
    Patch patch = read(HEADER + HUNK);
    assertThatThrownBy(() -> PatchedProperties.of(ModuleUnderTest.at(directory), patch))
        .isInstanceOf(PatchException.class)
        .hasMessageContaining("there is no shipped source")
        .hasMessageContaining("Counting.java");
  }

  @Test
  void aModuleIsFoundAroundATest() {
    ModuleUnderTest module = ModuleUnderTest.of(PatchReaderTest.class);
    assertThat(module.name()).isEqualTo("testkit");
    assertThat(module.sourceOf(Patch.class.getName())).exists();
    assertThatThrownBy(() -> ModuleUnderTest.of(Test.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no module stands around");
  }
}
