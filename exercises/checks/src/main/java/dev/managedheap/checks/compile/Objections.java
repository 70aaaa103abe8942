package dev.managedheap.checks.compile;

/** Says why an answer may not use something. */
final class Objections {
  private Objections() {}

  static String why(String typeName, String member) {
    if (typeName.startsWith("dev.managedheap.")) {
      return ofOurs(typeName);
    }
    if (member.equals("exit") || member.equals("halt")) {
      return "It would end the program that checks your code. To leave a method, write return;"
          + " to say that an argument is bad, throw an exception.";
    }
    if (member.equals("getStackTrace") || typeName.endsWith("StackWalker")) {
      return "Who calls your code says nothing about whether it is right."
          + " Decide by what you are given.";
    }
    if (typeName.startsWith("java.lang.reflect")
        || typeName.startsWith("java.lang.invoke")
        || typeName.equals("java.lang.Class")) {
      return "Reflection looks at how a class is written."
          + " An answer needs only what its methods do.";
    }
    if (typeName.startsWith("java.io")
        || typeName.startsWith("java.nio")
        || typeName.startsWith("java.net")
        || typeName.equals("java.util.Scanner")) {
      return "An answer to an exercise needs no files, no network and no input.";
    }
    if (typeName.startsWith("java.lang.Process") || member.equals("exec")) {
      return "An answer to an exercise starts no other program.";
    }
    if (typeName.startsWith("org.junit") || typeName.startsWith("org.opentest4j")) {
      return "The checks decide which cases count. A property says what must hold with"
          + " require, as the starter does, or with AssertJ's assertThat.";
    }
    return "No answer to an exercise needs it, and it could disturb the checks.";
  }

  private static String ofOurs(String typeName) {
    if (typeName.startsWith("dev.managedheap.checks")
        || typeName.startsWith("dev.managedheap.testkit")) {
      return "This is what checks your code. It stays out of your code's reach.";
    }
    return "This is a finished mechanism of the book. The exercise asks you to write your own.";
  }
}
