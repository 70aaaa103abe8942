package dev.managedheap.testkit.run;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.planted.ModuleUnderTest;
import dev.managedheap.testkit.property.HeapProperties;
import java.lang.reflect.Method;
import java.util.List;

/**
 * A property of a module.
 *
 * @param module where it was found
 * @param container the class that has it
 * @param method its method
 */
record FoundProperty(ModuleUnderTest module, Class<?> container, Method method) {

  List<Invariant> checks() {
    return HeapProperties.checks(container, method);
  }

  String sentence() {
    return HeapProperties.sentence(method);
  }

  /** {@code Class#method}, as a selector says it. */
  String name() {
    return container.getSimpleName() + "#" + method.getName();
  }

  String fullName() {
    return container.getName() + "#" + method.getName();
  }
}
