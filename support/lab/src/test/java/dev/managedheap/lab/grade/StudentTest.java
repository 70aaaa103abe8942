package dev.managedheap.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.lab.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentTest {
  @TempDir private Path root = Path.of("");

  private void work(String folder) throws IOException {
    Files.createDirectories(root.resolve(folder).resolve("src/main/java"));
  }

  private List<Student> in(String... folders) throws BadInputException, IOException {
    return Student.in(Arrays.stream(folders).map(root::resolve).toList());
  }

  private Student student(String name, String folder) {
    return new Student(name, root.resolve(folder).resolve("src/main/java"));
  }

  @Test
  void aLearnersFolderIsCalledByTheFolderAroundIt() throws Exception {
    work("ada/learn");
    work("bob");
    assertThat(in("ada/learn", "bob", "ada"))
        .startsWith(student(root.resolve("ada/learn/src/main/java").toString(), "ada/learn"));
    assertThat(in("ada/learn", "bob"))
        .containsExactly(student("ada", "ada/learn"), student("bob", "bob"));
    assertThat(in("ada")).containsExactly(student("ada", "ada/learn"));
  }

  @Test
  void aClassIsAFolderOfFoldersInOrder() throws Exception {
    work("class/zoe/learn");
    work("class/ada");
    Files.createDirectories(root.resolve("class/nothing-handed-in"));
    Files.createDirectories(root.resolve("class/.git"));
    Files.writeString(root.resolve("class/list.txt"), "");
    assertThat(in("class"))
        .containsExactly(
            student("ada", "class/ada"),
            student("nothing-handed-in", "class/nothing-handed-in"),
            student("zoe", "class/zoe/learn"));
  }

  @Test
  void oneNameInTwoClassesIsToldApartByThePath() throws Exception {
    work("monday/ada");
    work("tuesday/ada");
    assertThat(in("monday", "tuesday").stream().map(Student::name))
        .containsExactly(
            root.resolve("monday/ada/src/main/java").toString(),
            root.resolve("tuesday/ada/src/main/java").toString());
  }

  @Test
  void aFolderWithoutWorkIsRefused() throws IOException {
    Files.createDirectories(root.resolve("empty/folder"));
    assertThatThrownBy(() -> in("empty"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is a learner's");
    assertThatThrownBy(() -> in("none"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("lab: there is no folder ");
  }
}
