package dev.managedheap.memory.seam;

/** Two watchers of one run; each event goes to the first, and then to the second. */
final class WatcherPair implements HeapWatcher {
  private final HeapWatcher first;
  private final HeapWatcher second;

  WatcherPair(HeapWatcher first, HeapWatcher second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public void reserved(int address, int bytes) {
    first.reserved(address, bytes);
    second.reserved(address, bytes);
  }

  @Override
  public void released(int address, int bytes) {
    first.released(address, bytes);
    second.released(address, bytes);
  }

  @Override
  public void allocated(int object) {
    first.allocated(object);
    second.allocated(object);
  }

  @Override
  public void freed(int object) {
    first.freed(object);
    second.freed(object);
  }

  @Override
  public void counted(int object, int count) {
    first.counted(object, count);
    second.counted(object, count);
  }

  @Override
  public void stored(int object, int slot, int before, int after) {
    first.stored(object, slot, before, after);
    second.stored(object, slot, before, after);
  }

  @Override
  public void collectionBegins(int generation) {
    first.collectionBegins(generation);
    second.collectionBegins(generation);
  }

  @Override
  public void phaseBegins(CollectionPhase phase) {
    first.phaseBegins(phase);
    second.phaseBegins(phase);
  }

  @Override
  public void marked(int object) {
    first.marked(object);
    second.marked(object);
  }

  @Override
  public void scanned(int object) {
    first.scanned(object);
    second.scanned(object);
  }

  @Override
  public void setAside(int object) {
    first.setAside(object);
    second.setAside(object);
  }

  @Override
  public void moved(int object, int generation) {
    first.moved(object, generation);
    second.moved(object, generation);
  }

  @Override
  public void collectionEnds(int generation, int unreachable) {
    first.collectionEnds(generation, unreachable);
    second.collectionEnds(generation, unreachable);
  }
}
