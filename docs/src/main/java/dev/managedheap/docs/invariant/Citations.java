package dev.managedheap.docs.invariant;

import dev.managedheap.notation.invariant.Invariant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which sections of the book an invariant is named, in the order of the book. */
public final class Citations {
  private final Map<Invariant, Set<String>> sections = new EnumMap<>(Invariant.class);
  private String section = "";

  /** Nothing is named yet. */
  public Citations() {}

  /** A section begins, known by its id. */
  public void enter(String id) {
    section = id;
  }

  /** The section names the invariant. */
  public void note(Invariant invariant) {
    if (!section.isEmpty()) {
      sections.computeIfAbsent(invariant, key -> new LinkedHashSet<>()).add(section);
    }
  }

  /** The ids of the sections that name the invariant. */
  public List<String> of(Invariant invariant) {
    return List.copyOf(sections.getOrDefault(invariant, Set.of()));
  }
}
