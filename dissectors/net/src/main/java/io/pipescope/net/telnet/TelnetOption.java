package io.pipescope.net.telnet;

import io.pipescope.api.ResourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Options of Telnet: those with a meaning here, and the names of all that are assigned. */
final class TelnetOption {
  static final int TERMINAL_TYPE = 24;
  static final int WINDOW_SIZE = 31;
  static final int TERMINAL_SPEED = 32;
  static final int X_DISPLAY_LOCATION = 35;
  static final int AUTHENTICATION = 37;
  static final int ENCRYPTION = 38;
  static final int NEW_ENVIRONMENT = 39;
  static final int START_TLS = 46;
  static final int COMPRESS2 = 86;
  static final int COMPRESS3 = 87;

  private static final String TABLE = "telnet_options.tsv";

  private TelnetOption() {}

  /** The name in the IANA registry, or the number of an option that has none. */
  static String name(int option) {
    return isAssigned(option) ? Names.OF[option] : String.format(Locale.ROOT, "0x%02x", option);
  }

  static boolean isAssigned(int option) {
    return Names.OF[option] != null;
  }

  /** Read when the first option is met. */
  private static final class Names {
    static final String[] OF = read();

    private static String[] read() {
      String[] names = new String[256];
      try (InputStream in = ResourceFile.open(TelnetOption.class, TABLE);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        lines.readLine(); // column names
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] columns = line.split("\t", -1);
          names[Integer.parseInt(columns[0])] = columns[1];
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return names;
    }
  }
}
