/** Mark-sweep in the textbook's form and in a fast form, and CPython's trial deletion. */
module dev.managedheap.marksweep {
  requires transitive dev.managedheap.memory;
  requires transitive dev.managedheap.notation;
  requires static org.jspecify;

  exports dev.managedheap.marksweep;
  exports dev.managedheap.marksweep.cycle;
  exports dev.managedheap.marksweep.fast;
}
