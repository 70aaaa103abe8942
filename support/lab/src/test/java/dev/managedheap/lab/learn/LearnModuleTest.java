package dev.managedheap.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.lab.Home.BookJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class LearnModuleTest {
  @TempDir private Path root = Path.of("");
  private Path learn = Path.of("");
  private Path jar = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    learn = root.resolve("learn");
    jar = Files.writeString(root.resolve("notation-0.1.0.jar"), "a jar");
  }

  private void refresh(BookJar... jars) throws IOException {
    new LearnModule(new LearnFolder(learn)).refresh(List.of(jars), Samples.three());
  }

  @Test
  void thePomKnowsEachJarByItsPathAndNamesEveryVersion() throws Exception {
    refresh(new BookJar("notation", jar), new BookJar("testkit", jar));
    String pom = Files.readString(learn.resolve("pom.xml"));
    assertThat(pom)
        .contains("<systemPath>${lib}/notation.jar</systemPath>")
        .contains("<systemPath>${lib}/testkit.jar</systemPath>")
        .doesNotContain("@", "%", "<parent>");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(learn.resolve("pom.xml").toFile());
    NodeList versions = document.getElementsByTagName("version");
    assertThat(versions.getLength()).isGreaterThan(8);
    for (int i = 0; i < versions.getLength(); i++) {
      assertThat(versions.item(i).getTextContent()).matches("\\d+(\\.\\d+)*");
    }
  }

  @Test
  void theJarsAreThoseOfTheLab() throws IOException {
    refresh(new BookJar("notation", jar));
    assertThat(learn.resolve("lib/notation.jar")).hasContent("a jar");
    Files.writeString(jar, "another jar");
    refresh(new BookJar("notation", jar));
    assertThat(learn.resolve("lib/notation.jar")).hasContent("another jar");
    refresh(new BookJar("testkit", jar));
    assertThat(learn.resolve("lib")).isDirectoryNotContaining("glob:**/notation.jar");
    assertThat(learn.resolve("lib/testkit.jar")).hasContent("another jar");
  }

  @Test
  void eachExerciseHasItsChecksAsATest() throws IOException {
    refresh();
    Path test = learn.resolve("src/test/java/dev/managedheap/exercises/second/TaskTest.java");
    assertThat(test).content().contains("package dev.managedheap.exercises.second;");
    assertThat(test).content().contains("class TaskTest", "\"second\"").doesNotContain("%");
  }

  @Test
  void whatIsOursIsPutBack() throws IOException {
    refresh();
    Path readme = learn.resolve("README.md");
    String page = Files.readString(readme);
    Files.writeString(readme, "something else");
    refresh();
    assertThat(Files.readString(readme)).isEqualTo(page);
    assertThat(page)
        .contains("IntelliJ IDEA", "Eclipse", "VS Code", "mvn -o -f learn/pom.xml test");
  }
}
