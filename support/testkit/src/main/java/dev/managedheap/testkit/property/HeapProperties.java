package dev.managedheap.testkit.property;

import dev.managedheap.notation.invariant.Invariant;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Label;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a class says of its properties: which methods they are, and what they check. */
public final class HeapProperties {
  private HeapProperties() {}

  /** The properties of a class, those that it inherits included, by name. */
  public static List<Method> of(Class<?> container) {
    Map<String, Method> byName = new TreeMap<>();
    for (Class<?> type = container; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (AnnotationSupport.isAnnotated(method, HeapProperty.class)) {
          String signature = Arrays.toString(method.getParameterTypes());
          byName.putIfAbsent(method.getName() + signature, method);
        }
      }
    }
    return List.copyOf(byName.values());
  }

  /** The invariants that a property of the class checks, in the order of the catalogue. */
  public static List<Invariant> checks(Class<?> container, Method property) {
    Optional<Checks> checks = AnnotationSupport.findAnnotation(property, Checks.class);
    List<Invariant> invariants = new ArrayList<>();
    checks
        .or(() -> AnnotationSupport.findAnnotation(container, Checks.class))
        .ifPresent(found -> invariants.addAll(List.of(found.value())));
    invariants.sort(Comparator.naturalOrder());
    return List.copyOf(invariants);
  }

  /** What a property says, in words: its label, or else its method's name taken apart. */
  public static String sentence(Method property) {
    return AnnotationSupport.findAnnotation(property, Label.class)
        .map(Label::value)
        .orElseGet(() -> words(property.getName()));
  }

  private static String words(String methodName) {
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < methodName.length(); index++) {
      char letter = methodName.charAt(index);
      if (letter == '_') {
        words.append(' ');
      } else if (Character.isUpperCase(letter)) {
        words.append(' ').append(Character.toLowerCase(letter));
      } else {
        words.append(letter);
      }
    }
    return words.toString();
  }
}
