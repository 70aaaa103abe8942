/** Words, addresses, objects and their header, simple allocators, and the seams. */
module dev.managedheap.memory {
  requires transitive dev.managedheap.notation;
  requires static org.jspecify;

  exports dev.managedheap.memory;
  exports dev.managedheap.memory.allocator;
  exports dev.managedheap.memory.error;
  exports dev.managedheap.memory.object;
  exports dev.managedheap.memory.seam;
}
