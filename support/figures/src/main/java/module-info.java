/** Pictures of heaps and of memory, as SVG text. */
module dev.managedheap.figures {
  requires transitive dev.managedheap.capstone;
  requires dev.managedheap.refcount;
  requires static org.jspecify;

  exports dev.managedheap.figures;
}
