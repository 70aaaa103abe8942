package dev.managedheap.docs.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Colours code, when the page is built and not when it is read: comments, texts, numbers, words of
 * the language, annotations, and names of types.
 */
final class Highlighter {
  private static final Pattern JAVA =
      Pattern.compile(
          "(?<comment>/\\*[\\s\\S]*?\\*/|//[^\\n]*)"
              + "|(?<string>\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\""
              + "|'(?:\\\\.|[^'\\\\\\n])+')"
              + "|(?<annotation>@[A-Za-z]\\w*)"
              + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class"
              + "|continue|default|do|double|else|enum|extends|final|finally|float|for|if"
              + "|implements|import"
              + "|instanceof|int|interface|long|native|new|null|package|permits|private|protected"
              + "|public|record|return|sealed|short|static|super|switch|synchronized|this|throw"
              + "|throws|transient|true|false|try|var|void|volatile|while|yield)\\b)"
              + "|(?<number>\\b(?:0x[0-9A-Fa-f_]+|\\d[\\d_]*(?:\\.\\d+)?)[LlFfDd]?\\b)"
              + "|(?<type>\\b[A-Z]\\w*[a-z]\\w*\\b)"
              + "|(?<call>\\b[a-z]\\w*(?=\\())");
  private static final Pattern HEAP =
      Pattern.compile(
          "(?<comment>#[^\\n]*)"
              + "|(?<keyword>^\\s*(?:new|set|clear|get|alias|drop|collect|auto|threshold"
              + "|events)\\b)"
              + "|(?<call>^\\s*(?:refs|gen|tracked|live|id|same|objects|count|stats|garbage"
              + "|say)\\b)"
              + "|(?<number>\\b\\d+\\b)",
          Pattern.MULTILINE);
  private static final Pattern CONSOLE = Pattern.compile("(?<comment>(?<=\\s)#[^\\n]*|^#[^\\n]*)");
  private static final String[] JAVA_KINDS = {
    "comment", "string", "annotation", "keyword", "number", "type", "call"
  };
  private static final String[] HEAP_KINDS = {"comment", "keyword", "call", "number"};
  private static final String[] CONSOLE_KINDS = {"comment"};

  private Highlighter() {}

  /** Colours the code of an element; the marks of callouts in it stay. */
  static void highlight(Element code) {
    String language = code.attr("data-lang");
    for (TextNode text : code.textNodes()) {
      switch (language) {
        case "java" -> colour(text, JAVA, JAVA_KINDS);
        case "heap" -> colour(text, HEAP, HEAP_KINDS);
        case "console" -> colour(text, CONSOLE, CONSOLE_KINDS);
        default -> {}
      }
    }
  }

  private static void colour(TextNode node, Pattern pattern, String[] kinds) {
    String text = node.getWholeText();
    Matcher token = pattern.matcher(text);
    int done = 0;
    Node last = node;
    while (token.find()) {
      last = after(last, new TextNode(text.substring(done, token.start())));
      last = after(last, new Element("span").addClass(kind(token, kinds)).text(token.group()));
      done = token.end();
    }
    after(last, new TextNode(text.substring(done)));
    node.remove();
  }

  private static Node after(Node before, Node node) {
    before.after(node);
    return node;
  }

  private static String kind(Matcher token, String[] kinds) {
    for (String kind : kinds) {
      if (token.group(kind) != null) {
        return "t-" + kind;
      }
    }
    throw new AssertionError(token.group());
  }
}
