package dev.managedheap.checks.run;

import dev.managedheap.checks.layout.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Loads the classes of an answer, and with them the exercise's properties anew, so that these see
 * the answer's classes. Everything else is the parent's. No class of an exercise comes from
 * anywhere but the answer, not even where the solutions lie on the class path.
 */
final class AnswerLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;
  private final String properties;

  AnswerLoader(Exercise exercise, Map<String, byte[]> classes) {
    super("answer", AnswerLoader.class.getClassLoader());
    this.classes = Map.copyOf(classes);
    properties = Exercise.CHECKS + "." + exercise.name() + ".";
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(Exercise.PACKAGE + ".") && !name.startsWith(properties)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = name.startsWith(properties) ? ofOurs(name) : classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static byte[] ofOurs(String name) throws ClassNotFoundException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream in = AnswerLoader.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new ClassNotFoundException(name, failure);
    }
  }
}
