package dev.managedheap.checks.verdict;

/** What a line of a text is; a terminal may give each its colour. */
public enum Style {
  /** Ordinary text. */
  PLAIN,
  /** The verdict itself, when it is good. */
  GOOD,
  /** The verdict itself, when something is wrong. */
  BAD,
  /** The name of a part. */
  HEADING,
  /** A program, operations, a picture: to be shown as it is. */
  CODE,
  /** The one sentence that helps. */
  HELP,
  /** A place in the book or in a file. */
  LINK
}
