package io.pipescope.cli;

import io.pipescope.api.DissectorProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} tells: the build, the Java that runs it, and the protocols. */
final class Version implements IVersionProvider {
  private static final String RESOURCE = "build.properties";

  @Override
  public String[] getVersion() {
    Properties build = build();
    return new String[] {
      "pipescope " + build.getProperty("version") + " (commit " + build.getProperty("commit") + ")",
      "Java "
          + System.getProperty("java.runtime.version")
          + ", "
          + System.getProperty("java.vm.name")
          + ", "
          + System.getProperty("java.vendor"),
      "Protocols: "
          + Job.plugins().all().stream()
              .map(DissectorProvider::protocol)
              .collect(Collectors.joining(" "))
    };
  }

  /** The number of the version alone. */
  static String number() {
    return build().getProperty("version");
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
