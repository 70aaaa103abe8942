package dev.managedheap.checks.heap;

import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;

/**
 * A page of zeros, in which an exercise plays. The system does not say what a page holds; a learner
 * who writes too little should see a plain 0, the same in every run.
 */
public final class ZeroedPage {
  private ZeroedPage() {}

  /** Takes a page of the system and fills it; returns the address of its first word. */
  public static int of(SystemMemory system) {
    int page = system.reserve(SystemMemory.PAGE_BYTES, SystemMemory.PAGE_BYTES);
    system.memory().fill(page, Memory.PAGE_WORDS, 0);
    return page;
  }
}
