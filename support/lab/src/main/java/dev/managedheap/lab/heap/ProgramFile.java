package dev.managedheap.lab.heap;

import dev.managedheap.capstone.program.Interpreter;
import dev.managedheap.capstone.program.Output;
import dev.managedheap.capstone.program.UnsupportedStatement;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.ProgramException;
import dev.managedheap.notation.program.ProgramParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A heap program and the text that it was read from.
 *
 * @param name the name by which it was asked for
 * @param text the whole text
 * @param program what the text says
 */
public record ProgramFile(String name, String text, Program program) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a program from a file.
   *
   * @throws BadInputException if there is no such file, or it is not a heap program
   */
  public static ProgramFile read(Path file) throws BadInputException {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new BadInputException(file + ": there is no such file");
    } catch (IOException unreadable) {
      throw new BadInputException(
          file + ": " + (Files.isDirectory(file) ? "this is a directory" : "cannot be read"));
    }
  }

  /**
   * Reads a program from a stream to its end.
   *
   * @throws BadInputException if it is not a heap program
   */
  public static ProgramFile read(String name, InputStream stream) throws BadInputException {
    try {
      return parse(name, stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new BadInputException(name + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private static ProgramFile parse(String name, byte[] bytes) throws BadInputException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new BadInputException(name + ": this is not a text in UTF-8");
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    try {
      return new ProgramFile(name, text, ProgramParser.parse(text));
    } catch (ProgramException wrong) {
      throw at(name, text, wrong.line(), wrong.column(), wrong.problem());
    }
  }

  /**
   * Checks that our heap has every operation of the program.
   *
   * @throws BadInputException naming the first that it lacks, with its place
   */
  public void requireSupported() throws BadInputException {
    try {
      Interpreter.requireSupported(program);
    } catch (UnsupportedStatement missing) {
      String line = line(text, missing.line());
      int column = line.length() - line.stripLeading().length() + 1;
      String operation = Excerpt.of(line.strip(), 1).text();
      throw at(name, text, missing.line(), column, "this heap cannot do '" + operation + "' yet");
    }
  }

  /** Runs the program, which must be supported, on a new heap. */
  public void run(Output output) {
    new Interpreter(output).run(program);
  }

  private static BadInputException at(
      String name, String text, int line, int column, String problem) {
    return new BadInputException(
        "%s:%d:%d: %s".formatted(name, line, column, problem),
        Excerpt.of(line(text, line), column).withCaret());
  }

  /** The line as the parser counts, from 1. */
  private static String line(String text, int number) {
    return text.split("\r\n|\r|\n", -1)[number - 1];
  }
}
