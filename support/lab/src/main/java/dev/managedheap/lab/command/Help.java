package dev.managedheap.lab.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help texts of the commands, all of one form. */
final class Help {
  private Help() {}

  /** A command with its name, one line about it, and the option {@code --help}. */
  static CommandSpec command(LabCommand command, String name, String header) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().header(header).optionListHeading("%nOptions:%n");
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and end.")
            .build());
    return spec;
  }

  /** What stands below the options: examples as they can be typed, and the exit codes. */
  static String[] footer(List<String> examples, String... exitCodes) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(examples.size() == 1 ? "Example:" : "Examples:");
    for (String example : examples) {
      lines.add("  " + Commands.NAME + " " + example);
    }
    lines.add("");
    lines.addAll(List.of(exitCodes));
    return lines.toArray(String[]::new);
  }
}
