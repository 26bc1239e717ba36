package io.pipescope.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Guesses what a misspelt name was meant to be. */
public final class Suggestions {
  private Suggestions() {}

  /** The names that differ in few letters, the most similar first. */
  public static List<String> of(String typed, Collection<String> names) {
    int tolerance = Math.max(1, typed.length() / 3);
    return names.stream()
        .distinct()
        .filter(name -> distance(typed, name) <= tolerance)
        .sorted(
            Comparator.comparingInt((String name) -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * How many letters have to be inserted, removed or replaced, after Wagner and Fischer: row by row
   * of a table whose cell (i, j) tells it for the first i and j letters.
   */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
