package dev.managedheap.marksweep.rig;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the work of a collection, and ends it when an object is looked at too often. So a
 * collector that would never end is found out by what it does, not by the clock.
 */
public final class WorkCounter implements HeapWatcher {
  private final int mostScans;
  private final Invariant invariant;
  private final Map<Integer, Integer> scans = new HashMap<>();
  private final Set<Integer> setAside = new HashSet<>();

  /** Lets a collection scan each object this often, and names this invariant if it does more. */
  public WorkCounter(int mostScans, Invariant invariant) {
    this.mostScans = mostScans;
    this.invariant = invariant;
  }

  @Override
  public void collectionBegins(int generation) {
    scans.clear();
    setAside.clear();
  }

  @Override
  public void scanned(int object) {
    int times = scans.merge(object, 1, Integer::sum);
    InvariantViolation.require(
        times <= mostScans, invariant, Address.show(object) + " is scanned " + times + " times");
  }

  @Override
  public void setAside(int object) {
    InvariantViolation.require(
        setAside.add(object), invariant, Address.show(object) + " is set aside a second time");
  }

  /** How many objects the last collection scanned. */
  public int objectsScanned() {
    return scans.size();
  }
}
