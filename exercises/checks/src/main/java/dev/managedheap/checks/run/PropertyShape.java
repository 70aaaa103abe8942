package dev.managedheap.checks.run;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import net.jqwik.api.ForAll;

/**
 * Whether a learner's property can be run at all: what is missing is no mistake in what it says.
 */
final class PropertyShape {
  private PropertyShape() {}

  /** What keeps the method from being run as a property; empty if nothing does. */
  static String malformed(Method property) {
    String name = property.getName();
    if (Modifier.isPrivate(property.getModifiers())) {
      return name + " is private, so that nobody can run it: leave out the word private";
    }
    for (Parameter parameter : property.getParameters()) {
      if (!parameter.isAnnotationPresent(ForAll.class)) {
        return "the parameter of type "
            + parameter.getType().getSimpleName()
            + " of "
            + name
            + " has no @ForAll before it, so that nobody knows which values it takes";
      }
    }
    return "";
  }
}
