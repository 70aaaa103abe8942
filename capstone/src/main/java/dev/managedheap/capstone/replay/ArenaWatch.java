package dev.managedheap.capstone.replay;

import dev.managedheap.capstone.replay.TraceFacts.ArenaEvent;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.pool.Arena;
import java.util.Arrays;
import java.util.List;

/**
 * Watches which arenas our allocator takes and gives back, numbers them, and compares with what the
 * trace says that CPython did. In the trace, an arena taken stands before the event that needed it,
 * an arena given back behind the free that emptied it.
 *
 * <p>Units: addresses count words.
 */
final class ArenaWatch implements HeapWatcher {
  private static final int NONE = -1;
  private static final int WORDS = Arena.BYTES / Memory.WORD_BYTES;

  private final List<ArenaEvent> facts;
  private final EventNumbers numbers;
  private final Differences differences;

  /** The serial number of the arena at each multiple of its size. */
  private int[] serials = new int[16];

  private int taken;
  private int released;
  private int peak;
  private int compared;

  private int takenNow = NONE;
  private int releasedNow = NONE;
  private int announced = NONE;
  private boolean equal = true;

  ArenaWatch(List<ArenaEvent> facts, EventNumbers numbers, Differences differences) {
    this.facts = facts;
    this.numbers = numbers;
    this.differences = differences;
  }

  @Override
  public void reserved(int address, int bytes) {
    int place = address / WORDS;
    if (place >= serials.length) {
      serials = Arrays.copyOf(serials, 2 * place);
    }
    takenNow = taken;
    serials[place] = taken;
    taken++;
    peak = Math.max(peak, current());
  }

  @Override
  public void released(int address, int bytes) {
    releasedNow = serialOf(address);
    released++;
  }

  /** The serial number of the arena in which the address lies. */
  int serialOf(int address) {
    return serials[address / WORDS];
  }

  /** CPython took an arena for the next event. */
  void announce(int event, int serial) {
    announced = serial;
    compareWithFacts(event, true, serial);
  }

  /** Compares what the event did with what was announced for it. */
  void compareTaken(int event) {
    if (takenNow != announced) {
      differ(event, "an arena taken", announced, takenNow);
    }
    takenNow = NONE;
    announced = NONE;
  }

  /** CPython gave an arena back in the event before. */
  void compareReleased(int event, int serial) {
    if (releasedNow != serial) {
      differ(event, "an arena given back", serial, releasedNow);
    }
    releasedNow = NONE;
    compareWithFacts(event, false, serial);
  }

  /** CPython gave no arena back in the event before. */
  void compareNotReleased(int event) {
    if (releasedNow != NONE) {
      differ(event - 1, "an arena given back", NONE, releasedNow);
      releasedNow = NONE;
    }
  }

  /** The facts must tell of the same arena events as the trace; otherwise one of them is wrong. */
  private void compareWithFacts(int event, boolean wasTaken, int serial) {
    ArenaEvent fact = compared < facts.size() ? facts.get(compared) : null;
    compared++;
    if (fact == null
        || fact.taken() != wasTaken
        || fact.serial() != serial
        || !numbers.agree(fact.event(), event)) {
      equal = false;
      String inTrace = "arena " + (wasTaken ? "taken" : "given back") + ", number " + serial;
      differences.add(event, "facts and trace", fact == null ? "no arena event" : fact, inTrace);
    }
  }

  /** Compares how many arena events the facts tell of, after the last event. */
  void compareEnd(int event) {
    if (compared < facts.size()) {
      equal = false;
      differences.add(event, "facts and trace", facts.get(compared), "no arena event");
    }
  }

  private void differ(int event, String what, int expected, int found) {
    equal = false;
    differences.add(event, what, show(expected), show(found));
  }

  private static String show(int serial) {
    return serial == NONE ? "none" : "number " + serial;
  }

  /** Tells whether all arena events so far were equal. */
  boolean allEqual() {
    return equal;
  }

  /** How many arenas there are now. */
  int current() {
    return taken - released;
  }

  /** How many arenas were ever taken. */
  int taken() {
    return taken;
  }

  /** The most arenas at any time. */
  int peak() {
    return peak;
  }
}
