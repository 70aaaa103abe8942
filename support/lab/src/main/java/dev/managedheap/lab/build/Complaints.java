package dev.managedheap.lab.build;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person needs of the output of a failed Maven: each thing that is wrong, with paths from
 * the root on, and without the advice on Maven itself.
 */
final class Complaints {
  private static final String ERROR = "[ERROR] ";
  private static final Pattern POSITION = Pattern.compile(":\\[(\\d+),(\\d+)\\] ");
  private static final Pattern ADVICE =
      Pattern.compile(
          "-> \\[Help.*|\\[Help.*|To see the full stack trace.*|Re-run Maven.*|"
              + "For more information about.*|After correcting.*|mvn <args>.*|"
              + "COMPILATION ERROR : *");

  private final Path root;
  private final List<String> said;

  Complaints(Path root, List<String> said) {
    this.root = root;
    this.said = said;
  }

  /** The complaints, a line each, under a line that says what they are. */
  String text() {
    List<String> complaints = new ArrayList<>();
    boolean compiler = said.stream().anyMatch(line -> POSITION.matcher(line).find());
    boolean continues = false;
    for (String line : said) {
      if (line.startsWith(ERROR)) {
        String complaint = line.substring(ERROR.length());
        boolean summary = compiler && complaint.startsWith("Failed to execute goal");
        if (summary) {
          break;
        }
        continues = !complaint.isBlank() && !ADVICE.matcher(complaint).matches();
        if (continues) {
          complaints.add("  " + readable(complaint));
        }
      } else if (continues && line.startsWith(" ")) {
        complaints.add("  " + line);
      } else {
        continues = false;
      }
    }
    return "lab: the build failed, so there is nothing to start:\n"
        + String.join("\n", complaints.isEmpty() ? said : complaints);
  }

  private String readable(String complaint) {
    String line = complaint;
    if (File.separatorChar == '\\') {
      line = line.replace('\\', '/').replaceFirst("^/(?=[A-Za-z]:/)", "");
    }
    line = line.replace(root.toString().replace(File.separatorChar, '/') + "/", "");
    return POSITION.matcher(line).replaceFirst(":$1:$2: ").replaceFirst(" -> \\[Help .*", "");
  }
}
