package dev.managedheap.testkit.run;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.planted.ModuleUnderTest;
import dev.managedheap.testkit.planted.PatchedProperties;
import dev.managedheap.testkit.property.HeapProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All properties of some modules: those of the classes whose names end in {@code Properties}, which
 * are also those that the build runs.
 */
final class PropertyIndex implements AutoCloseable {
  private static final String CHAPTER = "chapter-";
  private static final String CLASS_NAMES_END = "Properties.class";

  private final Map<ModuleUnderTest, PatchedProperties> shipped = new LinkedHashMap<>();
  private final List<FoundProperty> properties = new ArrayList<>();

  /**
   * Looks for the properties.
   *
   * @throws BadRequestException if a class of properties cannot be loaded
   */
  PropertyIndex(List<ModuleUnderTest> modules) throws BadRequestException {
    for (ModuleUnderTest module : modules) {
      PatchedProperties ofModule = PatchedProperties.ofShipped(module);
      shipped.put(module, ofModule);
      for (String className : classNames(module)) {
        try {
          add(module, ofModule.load(className));
        } catch (LinkageError stale) {
          throw new BadRequestException(
              "%s does not fit the other classes; build it again (%s)".formatted(className, stale));
        }
      }
    }
  }

  private void add(ModuleUnderTest module, Class<?> container) {
    if (!Modifier.isAbstract(container.getModifiers())) {
      HeapProperties.of(container)
          .forEach(method -> properties.add(new FoundProperty(module, container, method)));
    }
  }

  private static Iterable<String> classNames(ModuleUnderTest module) {
    Set<String> names = new TreeSet<>();
    for (Path place : module.classes()) {
      try {
        if (Files.isDirectory(place)) {
          collect(place, names);
        } else if (Files.exists(place)) {
          try (FileSystem jar = FileSystems.newFileSystem(place)) {
            collect(jar.getPath("/"), names);
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return names;
  }

  private static void collect(Path root, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(CLASS_NAMES_END) && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace('\\', '.').replace('/', '.'))
          .forEach(names::add);
    }
  }

  /** The properties of a module as shipped, to be run. */
  PatchedProperties shipped(ModuleUnderTest module) {
    PatchedProperties ofModule = shipped.get(module);
    if (ofModule == null) {
      throw new IllegalArgumentException("not a module of this index: " + module.name());
    }
    return ofModule;
  }

  /** All properties, by module, class and name. */
  List<FoundProperty> all() {
    return List.copyOf(properties);
  }

  /**
   * The properties that a selector means: a module (with or without {@code chapter-}), an invariant
   * (its short name, its name in words, or both), a class, or {@code Class#method}.
   *
   * @throws BadRequestException if it means none, with a suggestion
   */
  List<FoundProperty> selected(String selector) throws BadRequestException {
    Optional<Invariant> invariant = invariant(selector);
    List<FoundProperty> selected =
        invariant.isPresent()
            ? where(property -> property.checks().contains(invariant.get()))
            : where(property -> isCalled(property, selector));
    if (!selected.isEmpty()) {
      return selected;
    }
    if (invariant.isPresent()) {
      throw new BadRequestException("no property checks " + invariant.get() + " yet");
    }
    for (ModuleUnderTest module : shipped.keySet()) {
      if (isModule(module, selector)) {
        throw new BadRequestException("the module " + module.name() + " has no properties");
      }
    }
    throw new BadRequestException(
        "no module, invariant or property class is called \"%s\"%s"
            .formatted(selector, Request.suggestion(selector, names())));
  }

  private List<FoundProperty> where(Predicate<FoundProperty> condition) {
    return properties.stream().filter(condition).toList();
  }

  private static Optional<Invariant> invariant(String name) {
    Optional<Invariant> byFullName = Invariant.named(name);
    for (Invariant invariant : Invariant.values()) {
      if (byFullName.isEmpty() && invariant.title().equalsIgnoreCase(name)) {
        return Optional.of(invariant);
      }
    }
    return byFullName;
  }

  private static boolean isCalled(FoundProperty property, String name) {
    return isModule(property.module(), name)
        || name.equals(property.container().getSimpleName())
        || name.equals(property.container().getName())
        || name.equals(property.name())
        || name.equals(property.fullName());
  }

  private static boolean isModule(ModuleUnderTest module, String name) {
    return module.name().equals(name) || module.name().equals(CHAPTER + name);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (ModuleUnderTest module : shipped.keySet()) {
      names.add(module.name());
      names.add(module.name().replaceFirst("^" + CHAPTER, ""));
    }
    for (Invariant invariant : Invariant.values()) {
      names.add(invariant.id());
      names.add(invariant.title());
    }
    for (FoundProperty property : properties) {
      names.add(property.container().getSimpleName());
      names.add(property.name());
    }
    return names;
  }

  @Override
  public void close() {
    shipped.values().forEach(PatchedProperties::close);
  }
}
