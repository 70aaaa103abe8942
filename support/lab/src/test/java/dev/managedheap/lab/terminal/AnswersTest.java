package dev.managedheap.lab.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static List<String> heard(String typed, boolean single) throws InterruptedException {
    BlockingQueue<String> words = new LinkedBlockingQueue<>();
    Answers.listen(new ByteArrayInputStream(typed.getBytes(UTF_8)), single, words::add);
    List<String> heard = new ArrayList<>();
    String word = words.poll(10, TimeUnit.SECONDS);
    while (word != null && !word.equals(Answers.END)) {
      heard.add(word);
      word = words.poll(10, TimeUnit.SECONDS);
    }
    assertThat(word).isEqualTo(Answers.END);
    return heard;
  }

  @Test
  void everyKeyIsAWord() throws InterruptedException {
    assertThat(heard("nH\n", true)).containsExactly("n", "h", "");
  }

  @Test
  void arrowsAndFunctionKeysAreNone() throws InterruptedException {
    assertThat(heard("\u001b[Aa\u001b[15~b\u001bOPc\u001b", true)).containsExactly("a", "b", "c");
  }

  @Test
  void everyLineIsAWord() throws InterruptedException {
    assertThat(heard("n\n Hint \n\nlast", false)).containsExactly("n", "hint", "", "last");
  }
}
