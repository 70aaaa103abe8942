package dev.managedheap.checks.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.CompileProblem;
import dev.managedheap.checks.verdict.Place;
import java.util.ArrayList;
import java.util.List;

/** Every source of an answer is in the exercise's package, since the checks look there. */
final class PackageCheck {
  private static final String OURS = "dev.managedheap.";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PackageCheck() {}

  /** Classes that would take the place of ours. */
  static List<ForbiddenUse> intruders(List<CompilationUnitTree> units) {
    List<ForbiddenUse> intruders = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      ExpressionTree stated = unit.getPackageName();
      String name = stated == null ? "" : stated.toString() + ".";
      if (name.startsWith(OURS) && !name.startsWith(Exercise.PACKAGE + ".")) {
        intruders.add(
            new ForbiddenUse(
                "your file is in package " + stated,
                "There stand the classes that check your code, and yours cannot replace them.",
                Place.in(MemoryFiles.sourceOf(unit.getSourceFile()), 1)));
      }
    }
    return intruders;
  }

  static List<CompileProblem> problems(
      String packageName, List<CompilationUnitTree> units, Trees trees) {
    List<CompileProblem> problems = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      ExpressionTree stated = unit.getPackageName();
      String name = stated == null ? "" : stated.toString();
      if (!name.equals(packageName)) {
        problems.add(problem(packageName, name, unit, stated == null ? unit : stated, trees));
      }
    }
    return problems;
  }

  private static CompileProblem problem(
      String wanted, String stated, CompilationUnitTree unit, Tree tree, Trees trees) {
    long start = Math.max(0, trees.getSourcePositions().getStartPosition(unit, tree));
    int line = (int) unit.getLineMap().getLineNumber(start);
    SourceFile file = MemoryFiles.sourceOf(unit.getSourceFile());
    if (file.text().startsWith(BYTE_ORDER_MARK)) {
      return new CompileProblem(
          Place.in(file, 1),
          0,
          "illegal character: '\\ufeff'",
          "The file begins with a byte order mark, which nobody sees and Java does not accept. Let"
              + " your editor save it as UTF-8, without BOM.");
    }
    String message =
        stated.isEmpty() ? "this file names no package" : "this file is in package " + stated;
    return new CompileProblem(
        Place.in(file, line),
        0,
        message,
        "The checks look for it in package %s. Its first line of code must be: package %s;"
            .formatted(wanted, wanted));
  }
}
