/** The three mechanisms as one managed heap, and replays of what CPython did. */
module dev.managedheap.capstone {
  requires transitive dev.managedheap.pool;
  requires static org.jspecify;

  exports dev.managedheap.capstone.replay;
}
