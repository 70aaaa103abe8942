package dev.managedheap.docs.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedSourceTest {
  private static final List<String> SOURCE =
      List.of(
          "package a;",
          "",
          "import b;",
          "",
          "class A {",
          "  // tag::outer[]",
          "  int x;",
          "  // tag::inner[]",
          "  int y;",
          "  // end::inner[]",
          "  // end::outer[]",
          "}");

  @Test
  void regionsMayNestAndShowNoTags() {
    TaggedSource source = new TaggedSource(SOURCE);
    assertThat(source.tags()).containsExactly("outer", "inner");
    assertThat(source.region("outer"))
        .extracting(TaggedSource.Line::text)
        .containsExactly("  int x;", "  int y;");
    assertThat(source.region("inner")).extracting(TaggedSource.Line::number).containsExactly(9);
  }

  @Test
  void theWholeClassBeginsAfterTheImports() {
    assertThat(new TaggedSource(SOURCE).whole().get(0).text()).isEqualTo("class A {");
  }

  @Test
  void brokenTagsAreRefused() {
    assertThatThrownBy(() -> new TaggedSource(SOURCE).region("other"))
        .hasMessageContaining("no tag other");
    assertThatThrownBy(() -> new TaggedSource(SOURCE.subList(0, 10)))
        .hasMessageContaining("outer has no end");
    assertThatThrownBy(() -> new TaggedSource(List.of("// end::x[]")))
        .hasMessageContaining("ends before it begins");
  }

  @Test
  void whatIsCodeAndWhatNot() {
    TaggedSource source =
        new TaggedSource(
            List.of(
                "import a;",
                "/** b */",
                "/* c",
                "d",
                "*/",
                "",
                "e = f",
                "    * g;",
                "});",
                "// h"));
    assertThat(source.codeLines()).containsExactly(7, 8);
  }
}
