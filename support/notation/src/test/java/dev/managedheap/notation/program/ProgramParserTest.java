package dev.managedheap.notation.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.binary.Recordings;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "colect              ;  1 ; unknown operation 'colect': did you mean 'collect'?",
        "flush               ;  1 ; unknown operation 'flush'",
        "new                 ;  4 ; a name is missing: new A N",
        "new a               ;  6 ; a number is missing: new A N",
        "new a 65            ;  7 ; 65 is out of range: 0 to 64",
        "new a x             ;  7 ; 'x' is not a number",
        "new a -1            ;  7 ; '-1' is not a number",
        "new a 1 2           ;  9 ; '2' is one word too many: new A N",
        "set a 2147483648 b  ;  7 ; 2147483648 is out of range: 0 to 2147483647",
        "set a 99999999999999999999 b ; 7 ; 99999999999999999999 is out of range: 0 to 2147483647",
        "drop 1a             ;  6 ; '1a' is not a name: a letter, then letters, digits and _",
        "drop a,b            ;  6 ; 'a,b' is not a name: a letter, then letters, digits and _",
        "drop é              ;  6 ; 'é' is not a name: a letter, then letters, digits and _",
        "alias a             ;  8 ; a name is missing: alias B A",
        "live now            ;  6 ; 'now' is one word too many: live",
        "collect 3           ;  9 ; 3 is out of range: 0 to 2",
        "auto of             ;  6 ; 'of' is neither 'on' nor 'off': did you mean 'on'?",
        "events              ;  7 ; 'on' or 'off' is missing: events on|off",
        "debug all           ;  7 ; 'all' is neither 'saveall' nor 'none'",
        "threshold 1 2       ; 14 ; a number is missing: threshold [X Y Z]",
        "weak w a bc log     ; 10 ; 'bc' is not 'cb': weak W A [cb [ACTIONS]]",
        "weak w a cb lgo     ; 13 ; unknown action 'lgo': did you mean 'log'?",
        "weak w a cb bind x  ; 13 ; 'bind' needs the dying object, which a callback never sees",
        "finalizer a         ; 12 ; a list of actions is missing: finalizer A ACTIONS|none",
        "finalizer a none x  ; 18 ; 'x' is one word too many: finalizer A ACTIONS|none",
        "finalizer a drop, log ; 17 ; a name is missing: drop X",
        "finalizer a drop x log ; 20 ; 'log' is one word too many: drop X",
        "finalizer a self a 1 ; 18 ; 'a' is not a number",
      })
  void whatIsWrongIsSaidWithItsColumn(String line, int column, String problem) {
    assertThatThrownBy(() -> Program.of("new a 1\n\n" + line + "\nnonsense"))
        .isInstanceOfSatisfying(
            ProgramException.class,
            wrong -> {
              assertThat(wrong.problem()).isEqualTo(problem);
              assertThat(wrong.line()).isEqualTo(3);
              assertThat(wrong.column()).isEqualTo(column);
            });
  }

  @Test
  void aTupleHasAtMostSixteenElements() {
    String sixteen = "tuple t a a a a a a a a a a a a a a a a";
    assertThat(Program.of(sixteen).toString()).isEqualTo(sixteen + "\n");
    assertThatThrownBy(() -> Program.of(sixteen + " b"))
        .hasMessage("line 1, column 41: a tuple has at most 16 elements");
  }

  @Test
  void aTabAndSpacesSeparateWordsAndColumnsCountCharacters() {
    assertThatThrownBy(() -> Program.of("\tnew \t a   b"))
        .hasMessage("line 1, column 12: 'b' is not a number");
  }

  @Test
  void aCommentMayCutALine() {
    assertThatThrownBy(() -> Program.of("set a 0 # b"))
        .hasMessageStartingWith("line 1, column 9: a name is missing");
    assertThat(Program.of("  # nothing\n\n   \n").lines()).isEmpty();
  }

  @Test
  void actionsMayBeEmptyOrTouchTheirCommas() {
    assertThat(statement("finalizer a ,").text()).isEqualTo("finalizer a log");
    assertThat(statement("finalizer a drop x,,bind  y ,").text())
        .isEqualTo("finalizer a drop x, bind y");
    assertThat(statement("weak w a cb").text()).isEqualTo("weak w a cb");
    assertThat(statement("weak w a cb ,").text()).isEqualTo("weak w a cb");
  }

  @Test
  void theTextOfSayIsJoinedByOneSpace() {
    assertThat(statement("say  it,  is\twhat # it was"))
        .isEqualTo(new Observation.Say("it, is what"));
    assertThat(statement("say").text()).isEqualTo("say");
  }

  @Test
  void aBareNumberOfCollectIsAFullCollection() {
    assertThat(statement("collect")).isEqualTo(new Control.Collect(2));
    assertThat(statement("collect 02")).isEqualTo(new Control.Collect(2));
    assertThat(statement("collect 0").text()).isEqualTo("collect 0");
    assertThat(statement("threshold")).isEqualTo(new Observation.Thresholds());
  }

  @Test
  void everyKindOfStatementIsPrintedAndReadAgain() {
    Set<Class<?>> kinds =
        Stream.of(Mutation.class, Control.class, Observation.class)
            .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    Set<Class<?>> read =
        Statements.all()
            .sampleStream()
            .limit(5_000)
            .map(statement -> statement(statement.text()).getClass())
            .collect(Collectors.toSet());
    assertThat(read).isEqualTo(kinds);
  }

  @Test
  void everyRecordedProgramIsReadAndPrinted() throws IOException {
    String folder = "heap-programs/given";
    List<String> names = Recordings.names(folder, ".heap");
    assertThat(names).hasSizeGreaterThan(100);
    for (String name : names) {
      Program program = Program.of(Recordings.read(folder, name + ".heap"));
      assertThat(Program.of(program.toString())).as(name).isEqualTo(program);
    }
  }

  @Test
  void lineNumbersAscend() {
    Line first = new Line(2, new Observation.Live());
    assertThatThrownBy(() -> new Program(List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2 comes after line 2");
    assertThatThrownBy(() -> new Program(List.of(new Line(0, new Observation.Live()))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(first).hasToString("2: live");
  }

  @Test
  void aCallbackCannotHoldAnActionOnTheDyingObject() {
    List<Action> actions = List.of(new Action.Log(), new Action.Bind("x"));
    assertThatThrownBy(() -> new Mutation.WeakCallback("w", "a", actions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not in a callback: bind x");
  }

  private static Statement statement(String line) {
    return Program.of(line).statements().get(0);
  }
}
