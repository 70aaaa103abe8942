/** The memory pool: CPython's allocator for small blocks. */
module dev.managedheap.pool {
  requires transitive dev.managedheap.memory;
  requires static org.jspecify;

  exports dev.managedheap.pool;
}
