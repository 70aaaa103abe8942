package dev.managedheap.checks.compile;

import dev.managedheap.checks.layout.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;

/**
 * What an answer may use: the language, its library's collections and texts, the book's own memory,
 * and, where a property is asked for, what properties are written with. Whatever could reach around
 * the checks (files, processes, reflection, the checks themselves) is not among it.
 */
final class AllowedUses {
  private static final Settings SETTINGS = Settings.read("allowed.properties");
  private static final Set<String> CLASSES_FOR_PROPERTIES =
      SETTINGS.words("classes.for.properties");
  private static final Set<String> LONE_CLASSES = SETTINGS.words("classes");
  private static final Set<String> TELLTALES = SETTINGS.words("telltales");

  private final String ownPackage;
  private final Set<String> packages = new HashSet<>(SETTINGS.words("packages"));
  private final List<String> modules;
  private final boolean properties;

  AllowedUses(String ownPackage, Kind kind, List<String> modules) {
    this.ownPackage = ownPackage;
    this.modules = modules;
    properties = kind == Kind.CATCH_IT;
    if (properties) {
      packages.addAll(SETTINGS.words("packages.for.properties"));
    }
  }

  /**
   * Why something may not be used.
   *
   * @param what it is
   * @param why it may not
   */
  record Objection(String what, String why) {}

  /** Why the element may not be used; empty if it may. */
  Optional<Objection> objection(Element used) {
    Element type = used;
    while (type != null && !type.getKind().isClass() && !type.getKind().isInterface()) {
      if (type.getKind() == ElementKind.PACKAGE) {
        return Optional.empty();
      }
      type = type.getEnclosingElement();
    }
    if (type == null) {
      return Optional.empty();
    }
    String typeName = ((QualifiedNameable) type).getQualifiedName().toString();
    String member = used == type ? "" : used.getSimpleName().toString();
    String packageName = packageOf(type);
    boolean allowed = isAllowed(packageName, typeName, member);
    return allowed ? Optional.empty() : Optional.of(objection(typeName, member));
  }

  private boolean isAllowed(String packageName, String typeName, String member) {
    if (packageName.equals(ownPackage) || packageName.isEmpty()) {
      return true;
    }
    if (TELLTALES.contains(member)) {
      return false;
    }
    String only = "only." + typeName;
    if (SETTINGS.has(only)) {
      Set<String> members = SETTINGS.words(only);
      return member.isEmpty() ? !members.isEmpty() : members.contains(member);
    }
    if (packages.contains(packageName) || LONE_CLASSES.contains(typeName)) {
      return true;
    }
    if (properties && CLASSES_FOR_PROPERTIES.contains(typeName)) {
      return true;
    }
    return modules.stream()
        .map(module -> "dev.managedheap." + module)
        .anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
  }

  /** The name of the package, none for arrays; the answer's own classes have one. */
  private static String packageOf(Element type) {
    Element outer = type;
    while (outer != null && outer.getKind() != ElementKind.PACKAGE) {
      outer = outer.getEnclosingElement();
    }
    return outer instanceof PackageElement found ? found.getQualifiedName().toString() : "";
  }

  private static String simple(String typeName) {
    return typeName.substring(typeName.lastIndexOf('.') + 1);
  }

  private static Objection objection(String typeName, String member) {
    String what =
        switch (member) {
          case "" -> simple(typeName);
          case "<init>" -> "new " + simple(typeName);
          default -> simple(typeName) + "." + member;
        };
    return new Objection("your code uses " + what, Objections.why(typeName, member));
  }
}
