package dev.managedheap.capstone;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.cycle.GenerationVerifier;
import dev.managedheap.marksweep.cycle.Generations;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.allocator.FirstFitVerifier;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.pool.PoolVerifier;
import dev.managedheap.refcount.ReferenceCountVerifier;
import java.util.function.IntUnaryOperator;

/**
 * Checks a managed heap between two operations: each layer with the verifier of its chapter, and
 * then the layers against each other. It changes nothing.
 */
final class HeapVerifier {
  private final SystemMemory system;
  private final PoolAllocator allocator;
  private final FirstFitAllocator large;
  private final ObjectHeap objects;
  private final Generations generations;
  private final Roots roots;

  HeapVerifier(
      SystemMemory system,
      PoolAllocator allocator,
      FirstFitAllocator large,
      ObjectHeap objects,
      Generations generations,
      Roots roots) {
    this.system = system;
    this.allocator = allocator;
    this.large = large;
    this.objects = objects;
    this.generations = generations;
    this.roots = roots;
  }

  /**
   * Checks everything.
   *
   * @param pins how many references to an object a caller owns
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  void verify(IntUnaryOperator pins) {
    new ReferenceCountVerifier(objects, roots, pins).verify();
    new GenerationVerifier(objects, generations).verify();
    new PoolVerifier(allocator, system).verify();
    new FirstFitVerifier(large, system).verify();
    verifyObjects();
  }

  /** Each object fills its block, and is tracked if it can be part of a cycle. */
  private void verifyObjects() {
    for (int object = objects.next(1); object != Address.NULL; object = objects.next(object + 1)) {
      require(
          allocator.sizeOf(object) >= Header.bytes(objects.slots(object)),
          Invariant.CH_2,
          Address.show(object) + " has more slots than its block can hold");
      require(
          generations.isTracked(object) || objects.references(object) == 0,
          Invariant.CC_27,
          Address.show(object) + " holds references and is not tracked");
    }
  }
}
