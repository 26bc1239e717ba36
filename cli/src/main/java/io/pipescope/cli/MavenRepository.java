package io.pipescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where Maven keeps what it has fetched for this user. */
final class MavenRepository {
  private static final Pattern SETTING =
      Pattern.compile("<localRepository>\\s*([^<$]+?)\\s*</localRepository>");

  private MavenRepository() {}

  /** The directories that may be it, the most likely first; need not exist. */
  static List<Path> places() {
    List<Path> places = new ArrayList<>();
    String named = System.getProperty("maven.repo.local", "");
    if (!named.isEmpty()) {
      places.add(Path.of(named));
    }
    Path maven = Path.of(System.getProperty("user.home", ""), ".m2");
    Path settings = maven.resolve("settings.xml");
    if (Files.isReadable(settings)) {
      try {
        Matcher setting = SETTING.matcher(Files.readString(settings));
        if (setting.find()) {
          places.add(Path.of(setting.group(1)));
        }
      } catch (IOException e) {
        // the usual place remains
      }
    }
    places.add(maven.resolve("repository"));
    return places;
  }
}
