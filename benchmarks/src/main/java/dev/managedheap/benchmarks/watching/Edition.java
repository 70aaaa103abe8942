package dev.managedheap.benchmarks.watching;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One edition of the heap's classes, loaded anew, so that what the compiler of the JVM learns from
 * one edition does not help or hurt another. Classes that an edition brings in its own folder take
 * the place of the shipped ones.
 */
final class Edition extends URLClassLoader {
  private Edition(URL[] places) {
    super(places, Edition.class.getClassLoader());
  }

  /** The shipped classes. */
  static Edition shipped() throws IOException {
    return new Edition(classPath().toArray(new URL[0]));
  }

  /** The classes of the folder in place of the shipped ones, and otherwise those. */
  static Edition with(Path folder) throws IOException {
    List<URL> places = new ArrayList<>();
    places.add(folder.toUri().toURL());
    places.addAll(classPath());
    return new Edition(places.toArray(new URL[0]));
  }

  private static List<URL> classPath() throws IOException {
    List<URL> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      places.add(Path.of(place).toUri().toURL());
    }
    return places;
  }

  /** The work of {@link TreeChurn} on the classes of this edition. */
  LongSupplier work(String factory) throws ReflectiveOperationException {
    Class<?> work = Class.forName(TreeChurn.class.getName(), true, this);
    return (LongSupplier) work.getMethod(factory).invoke(null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && name.startsWith("dev.managedheap.")) {
        loaded = findClass(name);
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }
}
