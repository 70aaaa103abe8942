package dev.managedheap.lab.grade;

import dev.managedheap.lab.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One student's work.
 *
 * @param name who it is, by the name of a folder
 * @param sources where the sources are; it may be missing, if nothing was handed in
 */
public record Student(String name, Path sources) {
  private static final String LEARN = "learn";
  private static final String SOURCES = "src/main/java";

  /**
   * The students whose work is in these folders. A folder is one student's if it is a learner's
   * folder or holds one as {@code learn/}; otherwise every folder in it is a student's.
   *
   * @throws BadInputException if a folder is none, or holds no student's work at all
   */
  public static List<Student> in(List<Path> folders) throws BadInputException, IOException {
    List<Student> students = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new BadInputException("lab: there is no folder " + folder);
      }
      if (isWork(folder)) {
        students.add(of(folder));
      } else {
        students.addAll(inClass(folder));
      }
    }
    return withDistinctNames(students);
  }

  private static List<Student> inClass(Path folder) throws BadInputException, IOException {
    List<Student> students = new ArrayList<>();
    boolean any = false;
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        boolean hidden = entry.getFileName().toString().startsWith(".");
        if (Files.isDirectory(entry) && !hidden) {
          students.add(of(entry));
          any |= isWork(entry);
        }
      }
    }
    if (!any) {
      throw new BadInputException(
          "lab: neither " + folder + " nor a folder in it is a learner's: none has " + SOURCES);
    }
    return students;
  }

  private static boolean isWork(Path folder) {
    return Files.isDirectory(folder.resolve(SOURCES))
        || Files.isDirectory(folder.resolve(LEARN).resolve(SOURCES));
  }

  private static Student of(Path folder) {
    Path inside = folder.resolve(LEARN).resolve(SOURCES);
    Path sources = Files.isDirectory(inside) ? inside : folder.resolve(SOURCES);
    Path named = folder.toAbsolutePath().normalize();
    int last = named.getNameCount() - 1;
    int name = last > 0 && named.endsWith(LEARN) ? last - 1 : last;
    return new Student(last < 0 ? "/" : named.getName(name).toString(), sources);
  }

  /** Two folders may have one name: then each is called by its path. */
  private static List<Student> withDistinctNames(List<Student> students) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Student student : students) {
      if (!once.add(student.name)) {
        twice.add(student.name);
      }
    }
    return students.stream()
        .map(
            student ->
                twice.contains(student.name)
                    ? new Student(student.sources.toString(), student.sources)
                    : student)
        .toList();
  }
}
