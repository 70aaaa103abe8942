package dev.managedheap.marksweep.rig;

import dev.managedheap.marksweep.MarkSweep;
import dev.managedheap.marksweep.TracingCollector;
import dev.managedheap.marksweep.fast.BitmapMarkSweep;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;

/** The forms of mark-sweep; every property of tracing holds for each of them. */
public enum Form {
  /** A mark in the header, and a stack. */
  TEXTBOOK {
    @Override
    public TracingCollector collector(
        ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
      return new MarkSweep(heap, roots, reclaimer, watcher);
    }
  },
  /** Bitmaps, scanned in the order of addresses as often as small heaps need it. */
  BITMAP {
    @Override
    public TracingCollector collector(
        ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
      return new BitmapMarkSweep(heap, roots, reclaimer, watcher);
    }
  },
  /** A bitmap, and everything through the queue. */
  QUEUE {
    @Override
    public TracingCollector collector(
        ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
      return new BitmapMarkSweep(heap, roots, reclaimer, watcher, 0);
    }
  };

  /** A new collector of this form. */
  public abstract TracingCollector collector(
      ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher);
}
