package dev.managedheap.testkit.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Loads a module's shipped classes and its tests anew, with some shipped classes replaced. Whatever
 * does not belong to the module (the notation, the testkit, jqwik, other modules) is the parent's,
 * so that invariants and outcomes have the same types on both sides.
 */
final class ModuleClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> replaced;

  ModuleClassLoader(ModuleUnderTest module, Map<String, byte[]> replaced) {
    super(urls(module.classes()), ModuleClassLoader.class.getClassLoader());
    this.replaced = replaced;
  }

  private static URL[] urls(List<Path> places) {
    return places.stream().map(ModuleClassLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException("no place for classes: " + place, impossible);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = replaced.get(name);
      if (bytes != null) {
        return defineClass(name, bytes, 0, bytes.length);
      }
      return isOwn(name) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  private boolean isOwn(String name) {
    return !name.startsWith("java.") && findResource(name.replace('.', '/') + ".class") != null;
  }

  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
