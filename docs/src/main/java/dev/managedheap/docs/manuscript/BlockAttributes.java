package dev.managedheap.docs.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the brackets of a block or a macro: {@code [style#id.role,key=value,"text"]}.
 *
 * @param style the first word, or empty
 * @param id the id, or empty
 * @param roles the roles
 * @param named the values with a name
 */
record BlockAttributes(String style, String id, List<String> roles, Map<String, String> named) {
  private static final Pattern SHORT = Pattern.compile("([\\w-]*)(?:#([\\w-]+))?((?:\\.[\\w-]+)*)");

  BlockAttributes {
    roles = List.copyOf(roles);
    named = Map.copyOf(named);
  }

  /** Nothing. */
  static BlockAttributes none() {
    return new BlockAttributes("", "", List.of(), Map.of());
  }

  /** Reads the text between the brackets. */
  static BlockAttributes parse(String text) {
    String style = "";
    String id = "";
    List<String> roles = List.of();
    Map<String, String> named = new LinkedHashMap<>();
    List<String> parts = split(text);
    for (int index = 0; index < parts.size(); index++) {
      String part = parts.get(index);
      int equals = part.indexOf('=');
      Matcher shortForm = SHORT.matcher(part);
      if (equals > 0 && part.substring(0, equals).matches("[\\w-]+")) {
        named.put(part.substring(0, equals), part.substring(equals + 1));
      } else if (index == 0 && shortForm.matches()) {
        style = shortForm.group(1);
        id = shortForm.group(2) == null ? "" : shortForm.group(2);
        String dotted = shortForm.group(3);
        roles = dotted.isEmpty() ? List.of() : List.of(dotted.substring(1).split("\\.", -1));
      } else {
        style = index == 0 ? part : style;
      }
    }
    return new BlockAttributes(style, id, roles, named);
  }

  /** Splits at commas outside quotes; the quotes go. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean isQuoted = false;
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if (c == '\\' && index + 1 < text.length() && text.charAt(index + 1) == '"') {
        part.append('"');
        index++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }

  /** Both together; what the other says comes first. */
  BlockAttributes with(BlockAttributes other) {
    List<String> allRoles = new ArrayList<>(roles);
    allRoles.addAll(other.roles);
    Map<String, String> all = new LinkedHashMap<>(named);
    all.putAll(other.named);
    return new BlockAttributes(
        other.style.isEmpty() ? style : other.style,
        other.id.isEmpty() ? id : other.id,
        allRoles,
        all);
  }

  String get(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }
}
