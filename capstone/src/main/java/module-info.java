/** The three mechanisms as one managed heap, heap programs on it, and replays of CPython. */
module dev.managedheap.capstone {
  requires transitive dev.managedheap.notation;
  requires transitive dev.managedheap.memory;
  requires transitive dev.managedheap.pool;
  requires dev.managedheap.refcount;
  requires dev.managedheap.marksweep;
  requires static org.jspecify;

  exports dev.managedheap.capstone;
  exports dev.managedheap.capstone.program;
  exports dev.managedheap.capstone.replay;
}
