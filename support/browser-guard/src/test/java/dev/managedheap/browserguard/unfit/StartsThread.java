package dev.managedheap.browserguard.unfit;

/** Needs threads. */
final class StartsThread {
  private StartsThread() {}

  static void start(Runnable task) {
    new Thread(task).start();
  }
}
