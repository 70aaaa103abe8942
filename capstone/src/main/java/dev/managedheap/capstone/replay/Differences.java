package dev.managedheap.capstone.replay;

import dev.managedheap.pool.PoolStatistics;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import java.util.List;

/** The differences between CPython and us; the first one is kept as text. */
final class Differences {
  private String first = "";

  /** Something differs at, or shortly before, this event of the trace. */
  void add(int event, String what, Object expected, Object found) {
    if (first.isEmpty()) {
      first = "event " + event + ": " + what + ": expected " + expected + ", found " + found;
    }
  }

  /** The statistics differ at this mark of the trace. */
  void addStatistics(int event, PoolStatistics expected, PoolStatistics found) {
    List<ClassStatistics> expectedClasses = expected.classes();
    List<ClassStatistics> foundClasses = found.classes();
    int common = Math.min(expectedClasses.size(), foundClasses.size());
    int index = 0;
    while (index < common && expectedClasses.get(index).equals(foundClasses.get(index))) {
      index++;
    }
    if (index < common) {
      add(event, "statistics of a class", expectedClasses.get(index), foundClasses.get(index));
    } else if (expectedClasses.size() != foundClasses.size()) {
      add(event, "classes in use", expectedClasses.size(), foundClasses.size());
    } else if (!expected.arenas().equals(found.arenas())) {
      add(event, "statistics of the arenas", expected.arenas(), found.arenas());
    } else {
      add(event, "the account of bytes", expected.bytes(), found.bytes());
    }
  }

  /** The first difference; empty if there is none. */
  String first() {
    return first;
  }
}
