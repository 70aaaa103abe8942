/** Reference counting: an object is freed the moment that nothing refers to it. */
module dev.managedheap.refcount {
  requires transitive dev.managedheap.memory;
  requires static org.jspecify;

  exports dev.managedheap.refcount;
  exports dev.managedheap.refcount.deferred;
  exports dev.managedheap.refcount.lazy;
  exports dev.managedheap.refcount.sticky;
}
