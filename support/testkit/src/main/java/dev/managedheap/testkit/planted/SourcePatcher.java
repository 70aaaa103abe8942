package dev.managedheap.testkit.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Applies the hunks of a patch to a source. Lines are compared without their indentation, so that a
 * patch survives a block being moved in or out. Each hunk must fit at exactly one place, and the
 * hunks' places must not overlap.
 */
public final class SourcePatcher {
  private final Patch patch;
  private final List<String> source;

  /** Patches this source of the patch's class. */
  public SourcePatcher(Patch patch, String source) {
    this.patch = patch;
    this.source = source.lines().toList();
  }

  /**
   * The patched source.
   *
   * @throws PatchException if a hunk does not fit, fits twice, or overlaps another
   */
  public String patched() {
    TreeMap<Integer, Hunk> places = new TreeMap<>();
    for (Hunk hunk : patch.hunks()) {
      Hunk other = places.put(placeOf(hunk), hunk);
      if (other != null) {
        throw error(hunk, "it overlaps the hunk of line " + other.line());
      }
    }
    List<String> result = new ArrayList<>();
    int next = 0;
    for (var place : places.entrySet()) {
      Hunk hunk = place.getValue();
      if (place.getKey() < next) {
        throw error(hunk, "it overlaps another hunk");
      }
      result.addAll(source.subList(next, place.getKey()));
      result.addAll(hunk.replacement());
      next = place.getKey() + hunk.find().size();
    }
    result.addAll(source.subList(next, source.size()));
    return String.join("\n", result) + "\n";
  }

  private int placeOf(Hunk hunk) {
    int place = -1;
    int closest = 0;
    int longest = 0;
    for (int start = 0; start < source.size(); start++) {
      int length = matchingLines(hunk, start);
      if (length == hunk.find().size()) {
        if (place >= 0) {
          String twice = "lines %d and %d of %s both fit";
          throw error(hunk, twice.formatted(place + 1, start + 1, patch.className()));
        }
        place = start;
      } else if (length > longest) {
        longest = length;
        closest = start;
      }
    }
    if (place < 0) {
      throw error(hunk, notFound(hunk, closest, longest));
    }
    return place;
  }

  private int matchingLines(Hunk hunk, int start) {
    int length = 0;
    while (length < hunk.find().size()
        && start + length < source.size()
        && source.get(start + length).strip().equals(hunk.find().get(length).strip())) {
      length++;
    }
    return length;
  }

  private String notFound(Hunk hunk, int closest, int longest) {
    String wanted = hunk.find().get(longest).strip();
    if (longest == 0 || closest + longest >= source.size()) {
      return "%s has no line \"%s\"".formatted(patch.className(), wanted);
    }
    String found = source.get(closest + longest).strip();
    return "%s, line %d, is \"%s\" and not \"%s\""
        .formatted(patch.className(), closest + longest + 1, found, wanted);
  }

  private PatchException error(Hunk hunk, String message) {
    return new PatchException(patch.file(), hunk.line(), "the hunk does not apply: " + message);
  }
}
