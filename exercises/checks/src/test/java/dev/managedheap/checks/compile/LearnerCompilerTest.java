package dev.managedheap.checks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.Sources;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.CompileProblem;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnerCompilerTest {
  private static final Exercise EXERCISE = Sources.first();
  private static final LearnerCompiler COMPILER = new LearnerCompiler(Sources.classPath());

  @AfterAll
  static void close() {
    COMPILER.close();
  }

  private static Compilation compile(String text) {
    return COMPILER.compile(EXERCISE, List.of(new SourceFile("A.java", text)));
  }

  private static Compilation method(String body) {
    return compile(
        "package %s;\nclass A {\n  int method(int x) {\n%s\n  }\n}\n"
            .formatted(EXERCISE.packageName(), body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          return x | 4 | ';' expected | semicolon
          if (x > 3) return 1; | 5 | missing return statement | else
          int size = x; return sise; | 4 | cannot find symbol sise | Did you mean size?
          return quux; | 4 | cannot find symbol quux | Declare it first
          long y = x; return y; | 4 | possible lossy conversion | cast
          return "a"; | 4 | incompatible types | of one type
          return null; | 4 | cannot be converted to int | Address.NULL
          return 1; x++; | 4 | unreachable statement | never run
          x + 1; return x; | 4 | not a statement | does nothing
          int y; return y; | 4 | might not have been initialized | no value
          return x; } | 6 | class, interface | one closing brace too many
          { return x; | 6 | reached end of file | not closed
          return x.length(); | 4 | int cannot be dereferenced | no object
          return x[0]; | 4 | array required | square brackets
          return method(); | 4 | cannot be applied | these arguments
          int x = 1; return x; | 4 | already defined | taken
          throw new Exception(); | 4 | unreported exception | throws
          String s = "a; return 1; | 4 | unclosed string literal | not closed
          return 3000000000; | 4 | integer number too large | long
          """)
  void theCommonestErrorsAreExplained(String body, int line, String message, String help) {
    CompileProblem problem = method(body).problems().get(0);
    assertThat(problem.message()).contains(message);
    assertThat(problem.help()).contains(help);
    assertThat(problem.place().line()).isEqualTo(line);
    assertThat(problem.place().file()).isEqualTo("A.java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          System.exit(1); return 0;                                       | System.exit
          Runtime.getRuntime().halt(1); return 0;                         | Runtime.halt
          return (int) new java.io.File("a").length();                    | new File
          return getClass().getDeclaredMethods().length;                  | Class.getDeclaredMethods
          return new Throwable().getStackTrace().length;                  | Throwable.getStackTrace
          java.util.function.IntConsumer c = System::exit; return 0;      | System.exit
          return new ProcessBuilder("a").hashCode();                      | new ProcessBuilder
          System.setOut(null); return 0;                                  | System.setOut
          return new dev.managedheap.pool.SizeClasses().hashCode();       | -
          throw new org.opentest4j.TestAbortedException();                | new TestAbortedException
          return dev.managedheap.checks.layout.Exercises.all().size();    | Exercises.all
          return new java.util.Scanner("1").nextInt();                    | new Scanner
          return java.lang.invoke.MethodHandles.lookup().hashCode();      | MethodHandles.lookup
          return StackWalker.getInstance().hashCode();                    | StackWalker.getInstance
          """)
  void whatReachesAroundTheChecksIsRefused(String body, String what) {
    Compilation compilation = method(body);
    if (what.equals("-")) {
      assertThat(compilation.problems()).isNotEmpty();
      return;
    }
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.forbidden()).isNotEmpty();
    ForbiddenUse use = compilation.forbidden().get(0);
    assertThat(use.what()).startsWith("your code uses ");
    assertThat(compilation.forbidden()).anyMatch(found -> found.what().endsWith(" " + what));
    assertThat(use.why()).isNotBlank();
    assertThat(use.place().line()).isEqualTo(4);
  }

  @Test
  void whatAnAnswerNeedsIsAllowed() {
    Compilation compilation =
        method(
            """
            int[] all = {1, 2, 3};
            java.util.List<Integer> list = new java.util.ArrayList<>();
            for (int one : all.clone()) {
              list.add(one + all.length);
            }
            Runnable lambda = () -> System.out.println(list.size() + getClass().getName());
            lambda.run();
            dev.managedheap.memory.SystemMemory memory = null;
            record Pair(int a, int b) {}
            enum Two { A, B }
            switch (Two.A) {
              case A -> { }
              default -> throw new IllegalStateException(String.format("%d", x));
            }
            try {
              Thread.sleep(0);
            } catch (InterruptedException e) {
              e.printStackTrace();
            }
            return list.stream().mapToInt(Integer::intValue).sum() + new Pair(1, 2).hashCode();
            """);
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.forbidden()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
    assertThat(compilation.classes()).containsKey(EXERCISE.packageName() + ".A");
    assertThat(compilation.loops()).containsExactly(new Compilation.Loop("A.java", 6, 8));
  }

  @Test
  void aFileOfAnotherPackageIsNotAccepted() {
    assertThat(compile("class A {}\n").problems().get(0).message()).contains("names no package");
    String marked = "\uFEFFpackage %s;\nclass A {}\n".formatted(EXERCISE.packageName());
    assertThat(compile(marked).problems().get(0).help()).contains("byte order mark");
    assertThat(compile("package other;\nclass A {}\n").problems().get(0).message())
        .contains("is in package other");
    Compilation intruder = compile("package dev.managedheap.checks.finding;\nclass Finding {}\n");
    assertThat(intruder.problems()).isEmpty();
    assertThat(intruder.forbidden().get(0).what()).contains("dev.managedheap.checks.finding");
  }

  @Test
  void theSolutionsOnTheClassPathAreNotSeen() {
    String name = EXERCISE.starter().name().replace(".java", "");
    assertThat(method("return " + name + ".class.hashCode();").problems().get(0).message())
        .contains("cannot find symbol " + name);
  }
}
