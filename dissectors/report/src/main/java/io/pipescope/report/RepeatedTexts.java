package io.pipescope.report;

/**
 * The JSON text of strings that are written again and again, such as names of commands, shares and
 * pipes: to copy bytes takes a third of the time of going through characters.
 *
 * <p>A string is known by its identity, so nothing is compared but its hash, which strings keep.
 * The second time in a row that a slot is asked for the same string, its text is made. Threads
 * share the slots without locks, because an entry never changes.
 */
final class RepeatedTexts {
  /** Longer strings are hardly ever the same ones. */
  static final int LONGEST = 64;

  private static final int SLOTS = 1 << 10;
  private static final byte[] NOT_YET = {};

  private record Entry(String string, byte[] json) {}

  private static final Entry[] ENTRIES = new Entry[SLOTS];

  private RepeatedTexts() {}

  /** Appends a string in quotation marks. */
  static void write(ByteSink sink, String string) {
    int slot = string.hashCode() & SLOTS - 1;
    Entry entry = ENTRIES[slot];
    if (entry == null || entry.string != string) {
      ENTRIES[slot] = new Entry(string, NOT_YET);
      JsonText.encode(sink, string);
    } else if (entry.json == NOT_YET) {
      int start = sink.length();
      JsonText.encode(sink, string);
      byte[] json = new byte[sink.length() - start];
      System.arraycopy(sink.array(), start, json, 0, json.length);
      ENTRIES[slot] = new Entry(string, json);
    } else {
      sink.put(entry.json);
    }
  }
}
