package dev.managedheap.capstone;

import dev.managedheap.marksweep.cycle.CycleCollector;
import dev.managedheap.marksweep.cycle.Generations;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.References;
import java.util.Arrays;

/**
 * The cycle collector of a managed heap, with its three generations, when they are due, and what
 * came of it: the module {@code gc} of CPython 3.13.
 *
 * <p>It collects when asked to, and by itself once {@link #collectAutomatically} says so. A
 * generation that does not exist is an {@link IndexOutOfBoundsException}, with nothing changed.
 * Units: counts and thresholds are numbers of objects, or of collections; see {@link
 * #setThresholds}.
 */
public final class GenerationalCollector {
  /** How many generations there are: 0, 1 and 2. */
  public static final int GENERATIONS = 3;

  /** The oldest generation: to collect it is a full collection. */
  public static final int OLDEST = GENERATIONS - 1;

  private final ObjectHeap objects;
  private final Generations generations;
  private final CycleCollector collector;
  private final CollectionSchedule schedule;
  private final CollectionStatistics[] statistics = new CollectionStatistics[GENERATIONS];

  GenerationalCollector(
      ObjectHeap objects,
      Generations generations,
      References references,
      CollectionSchedule schedule,
      HeapWatcher watcher) {
    this.objects = objects;
    this.generations = generations;
    this.schedule = schedule;
    this.collector = new CycleCollector(objects, generations, references, watcher);
    Arrays.fill(statistics, CollectionStatistics.NONE);
  }

  /** Tracks a new object, and collects if that is due; the caller holds the object. */
  void track(int object) {
    generations.track(object);
    schedule.allocated();
    int due = schedule.due();
    if (due != CollectionSchedule.NONE) {
      collect(due);
    }
  }

  /**
   * Frees the cycles of a generation and all younger ones that nothing outside reaches. What
   * survives moves to the next older generation.
   *
   * @return how many objects were found unreachable
   */
  public int collect(int generation) {
    int examined = generations.generation(generation).size();
    for (int younger = 0; younger < generation; younger++) {
      examined += generations.generation(younger).size();
    }
    schedule.begins(generation);
    int found = collector.collect(generation);
    schedule.ends(generation, examined - found);
    statistics[generation] = statistics[generation].plus(found);
    return found;
  }

  /** Lets collections begin by themselves when they are due, or only when asked for. */
  public void collectAutomatically(boolean on) {
    schedule.setEnabled(on);
  }

  /** Sets how far the count of each generation may go; 0 for the youngest: as far as it likes. */
  public void setThresholds(int young, int middle, int old) {
    schedule.setThresholds(young, middle, old);
  }

  /** How far the count of each generation may go. */
  public int[] thresholds() {
    return schedule.thresholds();
  }

  /** The counts of the generations: allocations less frees, then collections of the younger. */
  public int[] counts() {
    return schedule.counts();
  }

  /** What the collections of a generation have come to. */
  public CollectionStatistics statistics(int generation) {
    return statistics[generation];
  }

  /** The generation in which a live object stands. */
  public int generationOf(int object) {
    objects.requireLive(object);
    return generations.generationOf(object);
  }

  /** The objects of a generation, in the order of its list. */
  public int[] objectsOf(int generation) {
    return generations.generation(generation).objects();
  }
}
