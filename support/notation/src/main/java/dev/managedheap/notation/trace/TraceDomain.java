package dev.managedheap.notation.trace;

/** Which of CPython's three allocators was asked; the order is that of the tags. */
public enum TraceDomain {
  /** {@code PyMem_RawMalloc}: never served by a pool. */
  RAW,
  /** {@code PyMem_Malloc}. */
  MEM,
  /** {@code PyObject_Malloc}. */
  OBJ
}
