package dev.managedheap.browserguard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyType;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Makes TeaVM, which compiles only what a program can reach, reach every method of the classes
 * under guard, with every fitting class as an argument. So no list of entry points needs care.
 *
 * <p>TeaVM brings its own file system, threads and inflater, which compile but are empty or slow in
 * a page. The house keeps them in {@code lab}; a direct use is reported as an error.
 */
public final class ReachEverything implements TeaVMPlugin {
  /** The property that names the classes, with commas between them. */
  static final String CLASSES = "dev.managedheap.browserguard.classes";

  /** What a caller may hand to a method beside the classes under guard. */
  private static final List<String> COMMON =
      List.of(
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.Integer",
          "java.lang.Long",
          "java.util.ArrayList",
          "java.util.ArrayDeque",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.HashSet",
          "java.util.BitSet",
          "java.io.ByteArrayInputStream",
          "java.io.ByteArrayOutputStream",
          "java.io.StringReader",
          "java.io.StringWriter",
          "java.io.PrintStream");

  /** What belongs to {@code lab}: packages, with all that is below them, and single classes. */
  private static final List<String> FORBIDDEN =
      List.of(
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.invoke.MethodHandles",
          "java.lang.reflect",
          "java.net",
          "java.nio.channels",
          "java.nio.file",
          "java.util.Timer",
          "java.util.concurrent",
          "java.util.zip");

  /** The questions to a class that are reflection. */
  private static final Set<String> REFLECTION =
      Set.of(
          "forName",
          "getMethod",
          "getMethods",
          "getDeclaredMethod",
          "getDeclaredMethods",
          "getField",
          "getFields",
          "getDeclaredField",
          "getDeclaredFields",
          "getConstructor",
          "getDeclaredConstructor",
          "getDeclaredConstructors",
          "newInstance");

  @Override
  public void install(TeaVMHost host) {
    String names = host.getProperties().getProperty(CLASSES);
    if (names != null) {
      host.add(new Listener(Set.of(names.split(",", -1))));
    }
  }

  private static boolean forbidden(String className, String method) {
    if (className.equals("java.lang.Class")) {
      return REFLECTION.contains(method);
    }
    for (String name : FORBIDDEN) {
      if (className.equals(name) || className.startsWith(name + ".")) {
        return true;
      }
    }
    return false;
  }

  private static final class Listener extends AbstractDependencyListener {
    private final Set<String> guarded;

    Listener(Set<String> guarded) {
      this.guarded = guarded;
    }

    @Override
    public void started(DependencyAgent agent) {
      List<DependencyType> types = new ArrayList<>();
      for (String name : COMMON) {
        types.add(agent.getType(ValueType.object(name)));
      }
      types.add(agent.getType(ValueType.arrayOf(ValueType.INTEGER)));
      for (String name : guarded) {
        ClassReader type = agent.getClassSource().get(name);
        if (!type.hasModifier(ElementModifier.ABSTRACT)
            && !type.hasModifier(ElementModifier.INTERFACE)) {
          types.add(agent.getType(ValueType.object(name)));
        }
      }
      DependencyType[] arguments = types.toArray(new DependencyType[0]);
      for (String name : guarded) {
        agent.linkClass(name).initClass(null);
        for (MethodReader method : agent.getClassSource().get(name).getMethods()) {
          if (!method.hasModifier(ElementModifier.ABSTRACT)) {
            reach(agent.linkMethod(method.getReference()), arguments);
          }
        }
      }
    }

    private static void reach(MethodDependency method, DependencyType[] arguments) {
      for (int i = 0; i < method.getParameterCount(); i++) {
        if (method.getVariable(i) != null) {
          method.getVariable(i).propagate(arguments);
        }
      }
      method.use();
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
      if (forbidden(method.getReference().getClassName(), method.getReference().getName())) {
        method.addLocationListener(
            location -> {
              if (guarded.contains(location.getMethod().getClassName())) {
                agent
                    .getDiagnostics()
                    .error(location, "{{m0}} belongs to lab", method.getReference());
              }
            });
      }
    }
  }
}
