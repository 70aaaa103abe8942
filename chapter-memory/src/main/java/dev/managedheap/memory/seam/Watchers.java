package dev.managedheap.memory.seam;

import java.util.Arrays;

/**
 * Watchers of one run that come and go; each event goes to all of them, in the order in which they
 * came. A watcher that must know the heap can so come when the heap is there; and when none is
 * left, an event costs one comparison.
 */
// tag::come-and-go[]
public final class Watchers implements HeapWatcher {
  private HeapWatcher[] watchers = {};

  /** The watcher gets every event from now on. */
  public void add(HeapWatcher watcher) {
    watchers = Arrays.copyOf(watchers, watchers.length + 1);
    watchers[watchers.length - 1] = watcher;
  }

  /** The watcher gets no more events; nothing happens if it got none. */
  public void remove(HeapWatcher watcher) {
    watchers =
        Arrays.stream(watchers).filter(other -> other != watcher).toArray(HeapWatcher[]::new);
  }

  @Override
  public void reserved(int address, int bytes) {
    for (HeapWatcher watcher : watchers) {
      watcher.reserved(address, bytes);
    }
  }

  @Override
  public void released(int address, int bytes) {
    for (HeapWatcher watcher : watchers) {
      watcher.released(address, bytes);
    }
  }

  // end::come-and-go[]

  // tag::objects[]
  @Override
  public void allocated(int object) {
    for (HeapWatcher watcher : watchers) {
      watcher.allocated(object);
    }
  }

  @Override
  public void freed(int object) {
    for (HeapWatcher watcher : watchers) {
      watcher.freed(object);
    }
  }

  @Override
  public void counted(int object, int count) {
    for (HeapWatcher watcher : watchers) {
      watcher.counted(object, count);
    }
  }

  @Override
  public void stored(int object, int slot, int before, int after) {
    for (HeapWatcher watcher : watchers) {
      watcher.stored(object, slot, before, after);
    }
  }

  // end::objects[]

  // tag::marks[]
  @Override
  public void collectionBegins(int generation) {
    for (HeapWatcher watcher : watchers) {
      watcher.collectionBegins(generation);
    }
  }

  @Override
  public void phaseBegins(CollectionPhase phase) {
    for (HeapWatcher watcher : watchers) {
      watcher.phaseBegins(phase);
    }
  }

  @Override
  public void marked(int object) {
    for (HeapWatcher watcher : watchers) {
      watcher.marked(object);
    }
  }

  @Override
  public void scanned(int object) {
    for (HeapWatcher watcher : watchers) {
      watcher.scanned(object);
    }
  }

  // end::marks[]

  // tag::verdicts[]
  @Override
  public void setAside(int object) {
    for (HeapWatcher watcher : watchers) {
      watcher.setAside(object);
    }
  }

  @Override
  public void moved(int object, int generation) {
    for (HeapWatcher watcher : watchers) {
      watcher.moved(object, generation);
    }
  }

  @Override
  public void collectionEnds(int generation, int unreachable) {
    for (HeapWatcher watcher : watchers) {
      watcher.collectionEnds(generation, unreachable);
    }
  }
  // end::verdicts[]
}
