/**
 * The notations of the managed heap: heap programs, recordings of real Python programs, the view of
 * a heap as slots and roots, plots as data, and the names of the invariants. It uses nothing but
 * the JDK.
 */
module dev.managedheap.notation {
  requires static org.jspecify;

  exports dev.managedheap.notation.graph;
  exports dev.managedheap.notation.invariant;
  exports dev.managedheap.notation.plot;
  exports dev.managedheap.notation.program;
  exports dev.managedheap.notation.snapshot;
  exports dev.managedheap.notation.trace;
}
