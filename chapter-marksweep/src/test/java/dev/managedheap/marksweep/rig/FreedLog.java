package dev.managedheap.marksweep.rig;

import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;

/** Notes the objects that are freed, in order. */
public final class FreedLog implements HeapWatcher {
  private final List<Integer> freed = new ArrayList<>();

  @Override
  public void freed(int object) {
    freed.add(object);
  }

  /** What was freed since the last call. */
  public int[] take() {
    int[] taken = freed.stream().mapToInt(object -> object).toArray();
    freed.clear();
    return taken;
  }
}
