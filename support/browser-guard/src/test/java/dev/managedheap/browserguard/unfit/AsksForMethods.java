package dev.managedheap.browserguard.unfit;

/** Needs reflection. */
final class AsksForMethods {
  private AsksForMethods() {}

  static int methods(Object object) {
    return object.getClass().getMethods().length;
  }
}
