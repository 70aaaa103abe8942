package dev.managedheap.experiments.frame;

import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.notation.program.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values of all parameters of an experiment, each within its range. */
public final class Settings {
  private final Map<String, Long> values = new LinkedHashMap<>();
  private final Contract contract;

  private Settings(Contract contract) {
    this.contract = contract;
    contract.parameters().forEach(one -> values.put(one.name(), one.standard()));
  }

  /** Every parameter has its standard value. */
  public static Settings standard(Contract contract) {
    return new Settings(contract);
  }

  /**
   * Some parameters are set.
   *
   * @param given texts such as {@code 100000}, {@code 100_000} or {@code 100,000}, by the names of
   *     the parameters
   * @throws BadSettingException if there is no such parameter, or its value is no whole number or
   *     out of range
   */
  public static Settings of(Contract contract, Map<String, String> given) {
    Settings settings = new Settings(contract);
    given.forEach((name, text) -> settings.values.put(name, settings.parse(name, text)));
    return settings;
  }

  private long parse(String name, String text) {
    List<String> names = contract.parameters().stream().map(Parameter::name).toList();
    if (!names.contains(name)) {
      String meant =
          Spelling.suggestion(name, names).map(n -> "; did you mean '" + n + "'?").orElse("");
      throw new BadSettingException(
          contract.id()
              + " has no parameter '"
              + name
              + "', but "
              + String.join(", ", names)
              + meant);
    }
    Parameter parameter = contract.parameters().get(names.indexOf(name));
    long value;
    try {
      value = Long.parseLong(text.replace("_", "").replace(",", ""));
    } catch (NumberFormatException noNumber) {
      throw refused(parameter, text);
    }
    if (value < parameter.least() || value > parameter.most()) {
      throw refused(parameter, text);
    }
    return value;
  }

  private static BadSettingException refused(Parameter parameter, String text) {
    String most = parameter.most() == Long.MAX_VALUE ? "" : " to " + show(parameter.most());
    return new BadSettingException(
        "--%s is a whole number from %s%s, not '%s'"
            .formatted(parameter.name(), show(parameter.least()), most, text));
  }

  /** A number as it is shown: 1,000,000. */
  public static String show(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException if the experiment has no such parameter
   */
  public long get(String name) {
    Long value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(contract.id() + " has no parameter " + name);
    }
    return value;
  }

  /**
   * The value of a parameter whose range lies within that of an {@code int}.
   *
   * @throws IllegalArgumentException if the experiment has no such parameter
   */
  public int number(String name) {
    return Math.toIntExact(get(name));
  }

  /** The options that differ from the standard, as they are typed: {@code --ops 100000}. */
  public String options() {
    StringBuilder options = new StringBuilder();
    for (Parameter parameter : contract.parameters()) {
      long value = get(parameter.name());
      if (value != parameter.standard()) {
        options.append(" --").append(parameter.name()).append(' ').append(value);
      }
    }
    return options.toString();
  }
}
