package dev.managedheap.lab.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.managedheap.lab.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value in a JSON file, which says of a value that is not as it must be where it stands.
 *
 * @param file the file
 * @param path where in it, such as {@code marks[2].current}; empty for the whole
 * @param value the value
 */
record JsonNode(Path file, String path, JsonElement value) {

  /** The member of an object. */
  JsonNode get(String name) throws BadInputException {
    String memberPath = path.isEmpty() ? name : path + "." + name;
    if (!value.isJsonObject()) {
      throw wrong("an object");
    }
    JsonElement member = value.getAsJsonObject().get(name);
    if (member == null) {
      throw new BadInputException(file + ": " + memberPath + " is missing");
    }
    return new JsonNode(file, memberPath, member);
  }

  /** The members of an object by name. */
  Map<String, JsonNode> members() throws BadInputException {
    if (!value.isJsonObject()) {
      throw wrong("an object");
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (String name : value.getAsJsonObject().keySet()) {
      members.put(name, get(name));
    }
    return members;
  }

  /** An element of a list. */
  JsonNode get(int index) throws BadInputException {
    JsonArray list = list();
    if (index >= list.size()) {
      throw new BadInputException(file + ": " + path + "[" + index + "] is missing");
    }
    return new JsonNode(file, path + "[" + index + "]", list.get(index));
  }

  /** The elements of a list. */
  List<JsonNode> elements() throws BadInputException {
    int size = list().size();
    List<JsonNode> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(get(i));
    }
    return elements;
  }

  private JsonArray list() throws BadInputException {
    if (!value.isJsonArray()) {
      throw wrong("a list");
    }
    return value.getAsJsonArray();
  }

  /** A number that an {@code int} can hold. */
  int number() throws BadInputException {
    try {
      return Math.toIntExact(longNumber());
    } catch (ArithmeticException tooLarge) {
      throw wrong("a number below 2 to the 31st");
    }
  }

  /** A whole number. */
  long longNumber() throws BadInputException {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        return Long.parseLong(primitive.getAsString());
      } catch (NumberFormatException notWhole) {
        throw wrong("a whole number");
      }
    }
    throw wrong("a number");
  }

  /** A text. */
  String text() throws BadInputException {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong("a text");
  }

  /** A hash: a text of hexadecimal digits. */
  long hash() throws BadInputException {
    try {
      return Long.parseUnsignedLong(text(), 16);
    } catch (NumberFormatException notHexadecimal) {
      throw wrong("16 hexadecimal digits");
    }
  }

  /** The name of a member, which must be a number; this is the member's value. */
  int key(String name) throws BadInputException {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException notANumber) {
      throw new BadInputException(file + ": " + path + ": its name is no number");
    }
  }

  /** Says that the value is not what it must be. */
  BadInputException wrong(String wanted) {
    String shown = value.toString();
    String found = shown.length() > 30 ? shown.substring(0, 30) + "..." : shown;
    String what = path.isEmpty() ? "it" : path;
    return new BadInputException(
        "%s: %s must be %s, but is %s".formatted(file, what, wanted, found));
  }
}
