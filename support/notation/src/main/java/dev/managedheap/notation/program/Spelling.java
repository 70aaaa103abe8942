package dev.managedheap.notation.program;

import java.util.List;
import java.util.Optional;

/**
 * Guesses which known word was meant by an unknown one: the first of those at the smallest edit
 * distance, if few enough letters differ.
 *
 * <p>The distance is Levenshtein's, computed row by row (Wagner and Fischer, Journal of the ACM
 * 21(1), 1974), and two neighbours swapped count as one edit (Damerau, Communications of the ACM
 * 7(3), 1964).
 */
public final class Spelling {
  private Spelling() {}

  /** The known word that was probably meant, if there is one that is close enough. */
  public static Optional<String> suggestion(String word, List<String> known) {
    int limit = 1 + word.length() / 4;
    Optional<String> best = Optional.empty();
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance <= limit && distance < word.length()) {
        best = Optional.of(candidate);
        limit = distance - 1;
      }
    }
    return best;
  }

  /** How many letters to insert, delete, replace or swap with their neighbour. */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] recycled = beforeLast;
      beforeLast = last;
      last = row;
      row = recycled;
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replace = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[to.length()];
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
