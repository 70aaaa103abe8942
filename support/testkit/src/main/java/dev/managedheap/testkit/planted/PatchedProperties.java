package dev.managedheap.testkit.planted;

import dev.managedheap.testkit.property.HeapProperties;
import dev.managedheap.testkit.property.PropertyLauncher;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * The unmodified property classes of a module over its shipped classes, some of them replaced by
 * patched ones. All runs share the loaded classes, so that what the JVM compiled stays compiled.
 */
public final class PatchedProperties implements AutoCloseable {
  private final ModuleClassLoader loader;

  private PatchedProperties(ModuleUnderTest module, Map<String, byte[]> replaced) {
    loader = new ModuleClassLoader(module, replaced);
  }

  /** The properties of the module as shipped. */
  public static PatchedProperties ofShipped(ModuleUnderTest module) {
    return new PatchedProperties(module, Map.of());
  }

  /**
   * The properties of the module over the patched class.
   *
   * @throws PatchException if the patch does not apply or what results does not compile
   */
  public static PatchedProperties of(ModuleUnderTest module, Patch patch) {
    return new PatchedProperties(module, new PatchCompiler(module).compile(patch));
  }

  /**
   * Runs properties.
   *
   * @param names of classes, or {@code Class#method}, with their packages
   * @throws IllegalArgumentException if there is no such class or method
   * @throws PropertyLauncher.EndlessRunException if the run does not end
   */
  public PropertyLauncher.Run run(PropertyLauncher launcher, List<String> names)
      throws PropertyLauncher.EndlessRunException {
    List<DiscoverySelector> selectors = new ArrayList<>();
    for (String name : names) {
      selectors.addAll(selectors(name));
    }
    return launcher.run(selectors);
  }

  private List<DiscoverySelector> selectors(String name) {
    int hash = name.indexOf('#');
    Class<?> properties = load(hash < 0 ? name : name.substring(0, hash));
    if (hash < 0) {
      return List.of(DiscoverySelectors.selectClass(properties));
    }
    List<DiscoverySelector> methods = new ArrayList<>();
    for (Method method : HeapProperties.of(properties)) {
      if (method.getName().equals(name.substring(hash + 1))) {
        methods.add(DiscoverySelectors.selectMethod(properties, method));
      }
    }
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("there is no property " + name);
    }
    return methods;
  }

  /**
   * The class of properties with this name, with its package.
   *
   * @throws IllegalArgumentException if the module has no such class
   */
  public Class<?> load(String className) {
    try {
      Class<?> loaded = loader.loadClass(className);
      if (loaded.getClassLoader() != loader) {
        throw new IllegalArgumentException(className + " is not a class of the module");
      }
      return loaded;
    } catch (ClassNotFoundException missing) {
      String places = Arrays.toString(loader.getURLs());
      throw new IllegalArgumentException(
          "there is no property class %s in %s".formatted(className, places), missing);
    }
  }

  @Override
  public void close() {
    loader.close();
  }
}
