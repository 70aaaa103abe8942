package dev.managedheap.testkit.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The live objects of the model by id. */
final class ModelObjects {
  private final Map<Integer, ModelObject> objects = new TreeMap<>();

  void put(int id, ModelObject object) {
    objects.put(id, object);
  }

  void remove(int id) {
    objects.remove(id);
  }

  boolean contains(int id) {
    return objects.containsKey(id);
  }

  /** The object with this id. */
  ModelObject get(int id) {
    ModelObject found = objects.get(id);
    if (found == null) {
      throw new IllegalArgumentException("object " + id + " is not live");
    }
    return found;
  }

  NavigableSet<Integer> ids() {
    return new TreeSet<>(objects.keySet());
  }

  /** These objects and all to which their slots lead; null is passed over. */
  NavigableSet<Integer> closure(Collection<Integer> start) {
    NavigableSet<Integer> reached = new TreeSet<>();
    Deque<Integer> pending = new ArrayDeque<>(start);
    while (!pending.isEmpty()) {
      int id = pending.pop();
      if (id != 0 && reached.add(id)) {
        pending.addAll(get(id).children());
      }
    }
    return reached;
  }
}
