package dev.managedheap.notation.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.binary.SeededProperty;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

class ProgramParserProperties {
  @Provide
  Arbitrary<Program> programs() {
    return Statements.programs();
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Statements.all();
  }

  /** Texts made of the language's own words and signs, most of them wrong. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.of(Operation.words()),
            Arbitraries.of(ActionWord.words()),
            Arbitraries.of("a", "b1", "cb", "none", "on", "saveall", "0", "3", "64", "65", "99999"),
            Arbitraries.of(
                "-1", "1x", "_a", "é", ",", ",,", "a,b", "\t", "\n", "\r\n", "#", "2147483648"));
    return words.list().ofMaxSize(20).map(list -> String.join(" ", list));
  }

  @SeededProperty
  void theTextOfAProgramIsTheProgram(@ForAll("programs") Program program) {
    assertThat(ProgramParser.parse(ProgramPrinter.print(program))).isEqualTo(program);
  }

  @SeededProperty
  void spaceAndCommentsMeanNothing(@ForAll("statements") Statement statement) {
    String text = statement.text();
    Program expected = Program.of(List.of(statement));
    String spacious = "\t " + text.replace(" ", " \t ") + " # comment # drop x";
    String dense = text.replace(", ", ",");
    assertThat(Program.of(spacious)).isEqualTo(expected);
    if (!(statement instanceof Observation.Say)) {
      assertThat(Program.of(dense)).isEqualTo(expected);
    }
    assertThat(Program.of("# title\r\n\r" + text + "\n").lines())
        .containsExactly(new Line(3, statement));
  }

  @SeededProperty
  void aWrongTextIsRefusedAtAPlaceInIt(@ForAll("texts") String text) {
    try {
      Program program = Program.of(text);
      assertThat(Program.of(program.toString())).isEqualTo(program);
    } catch (ProgramException wrong) {
      String[] lines = text.split("\r\n|\r|\n", -1);
      assertThat(wrong.line()).isBetween(1, lines.length);
      assertThat(wrong.column()).isBetween(1, lines[wrong.line() - 1].length() + 1);
      assertThat(wrong)
          .hasMessage(
              "line %d, column %d: %s".formatted(wrong.line(), wrong.column(), wrong.problem()));
    }
  }
}
