package dev.managedheap.checks.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.managedheap.checks.compile.Compilation.Loop;
import dev.managedheap.checks.verdict.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Walks over checked sources: notes the loops, and what is used that may not be. */
final class LearnerTreeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final AllowedUses allowed;
  private final List<ForbiddenUse> forbidden = new ArrayList<>();
  private final List<Loop> loops = new ArrayList<>();

  LearnerTreeScanner(Trees trees, AllowedUses allowed) {
    this.trees = trees;
    this.allowed = allowed;
  }

  List<ForbiddenUse> forbidden() {
    return forbidden;
  }

  List<Loop> loops() {
    return loops;
  }

  /** An import alone does nothing. */
  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    super.visitIdentifier(tree, null);
    judge(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    super.visitMemberSelect(tree, null);
    judge(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    super.visitMemberReference(tree, null);
    judge(tree);
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    super.visitNewClass(tree, null);
    judge(tree);
    return null;
  }

  private void judge(Tree tree) {
    Element used = trees.getElement(getCurrentPath());
    if (used != null) {
      Optional<AllowedUses.Objection> objection = allowed.objection(used);
      objection.ifPresent(
          found -> forbidden.add(new ForbiddenUse(found.what(), found.why(), place(tree))));
    }
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
    loop(tree);
    return super.visitWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
    loop(tree);
    return super.visitDoWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
    loop(tree);
    return super.visitForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
    loop(tree);
    return super.visitEnhancedForLoop(tree, null);
  }

  private void loop(Tree tree) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    long end = trees.getSourcePositions().getEndPosition(unit, tree);
    loops.add(
        new Loop(
            MemoryFiles.sourceOf(unit.getSourceFile()).name(),
            (int) unit.getLineMap().getLineNumber(start),
            (int) unit.getLineMap().getLineNumber(end)));
  }

  private Place place(Tree tree) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    int line = (int) unit.getLineMap().getLineNumber(Math.max(0, start));
    return Place.in(MemoryFiles.sourceOf(unit.getSourceFile()), line);
  }
}
