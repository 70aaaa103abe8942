package dev.managedheap.browserguard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.callgraph.CallGraph;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles classes to JavaScript with TeaVM, strictly (array bounds and null references are checked
 * as on the Java platform), and tells what stands in the way.
 */
final class BrowserCompiler {
  private final Path target;

  /**
   * @param target the folder that receives the script
   */
  BrowserCompiler(Path target) {
    this.target = target;
  }

  /**
   * Compiles every method of the given classes, called or not.
   *
   * @param classes their full names
   * @return what stands in the way, each with the calls that lead there; empty when all is well
   */
  List<String> problems(Set<String> classes) throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(new EmptyTeaVMToolLog());
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
    tool.setStrict(true);
    tool.setTargetDirectory(target.toFile());
    tool.setTargetFileName("guard.js");
    tool.setMainClass(EmptyProgram.class.getName());
    tool.getProperties().setProperty(ReachEverything.CLASSES, String.join(",", classes));
    tool.generate();
    CallGraph calls = tool.getDependencyInfo().getCallGraph();
    List<String> problems = new ArrayList<>();
    for (Problem problem : tool.getProblemProvider().getProblems()) {
      problems.add(describe(problem, calls));
    }
    return problems;
  }

  private static String describe(Problem problem, CallGraph calls) {
    DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
    problem.render(text);
    StringBuilder line = new StringBuilder(text.getText());
    TeaVMProblemRenderer.renderCallStack(calls, problem.getLocation(), line);
    return line.toString();
  }

  /** TeaVM wants a program; what matters is reached by {@link ReachEverything}. */
  static final class EmptyProgram {
    private EmptyProgram() {}

    public static void main(String[] arguments) {}
  }
}
