package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Blocks whose text stands as it is, but for files of the project that they include. */
final class VerbatimText {
  private static final Pattern INCLUDED = Pattern.compile("include::[\\w./-]+\\[]");

  private VerbatimText() {}

  /** Where the block that begins at this line ends: the index of its last line. */
  static int closing(List<String> lines, int opening) {
    int index = opening + 1;
    while (index < lines.size() && !lines.get(index).equals(lines.get(opening))) {
      index++;
    }
    return index;
  }

  /** The block with its delimiters. A file that cannot be read is a problem. */
  static List<Line> of(Line opening, List<String> content, Path root, Problems problems) {
    List<Line> block = new ArrayList<>();
    block.add(opening);
    int number = opening.number();
    for (String text : content) {
      Line line = new Line(text, opening.file(), ++number);
      if (INCLUDED.matcher(text).matches()) {
        includeFile(line, root, problems, block);
      } else {
        block.add(line);
      }
    }
    block.add(new Line(opening.text(), opening.file(), number + 1));
    return block;
  }

  /** A file of the project, such as the recorded session of another program. */
  private static void includeFile(Line line, Path root, Problems problems, List<Line> block) {
    Path file = root.resolve(line.text().substring("include::".length(), line.text().length() - 2));
    try {
      Files.readAllLines(file)
          .forEach(text -> block.add(new Line(text, line.file(), line.number())));
    } catch (IOException e) {
      problems.add(line.file(), line.number(), "cannot read " + problems.show(file));
    }
  }
}
