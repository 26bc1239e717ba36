package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import io.pipescope.api.FindingProvider;
import io.pipescope.report.SchemaGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/**
 * What a jar provides. It is used whole or not at all.
 *
 * @param dissectors at least one, or there are findings
 * @param findings what looks for meaning in the events
 */
record PluginArchive(List<DissectorProvider> dissectors, List<FindingProvider> findings) {
  private static final String PROTOCOL_NAME = "[a-z0-9_]+";

  /**
   * Opens a jar and makes its providers. The jar stays open: classes are read when they are needed.
   *
   * @throws BrokenPluginException when it is no jar, provides nothing, or one of its providers
   *     cannot be made or does not keep to the rules
   */
  static PluginArchive load(Path file, ClassLoader pipescope) throws BrokenPluginException {
    try (JarFile readable = new JarFile(file.toFile())) {
      readable.getManifest();
    } catch (IOException | SecurityException e) {
      throw new BrokenPluginException("it is no readable jar (" + e.getMessage() + ")", e);
    }
    try {
      PluginClassLoader loader = new PluginClassLoader(file.toUri().toURL(), pipescope);
      PluginArchive archive =
          new PluginArchive(
              provided(DissectorProvider.class, loader), provided(FindingProvider.class, loader));
      if (archive.dissectors.isEmpty() && archive.findings.isEmpty()) {
        throw new BrokenPluginException(
            "it provides no dissector; its META-INF/services/"
                + DissectorProvider.class.getName()
                + " has to name one");
      }
      for (DissectorProvider dissector : archive.dissectors) {
        check(dissector);
      }
      return archive;
    } catch (ServiceConfigurationError e) {
      throw new BrokenPluginException(reason(e.getCause() == null ? e : e.getCause()), e);
    } catch (LinkageError | RuntimeException | StackOverflowError | IOException e) {
      throw new BrokenPluginException(reason(e), e);
    }
  }

  private static <T> List<T> provided(Class<T> service, PluginClassLoader loader) {
    List<T> found = new ArrayList<>();
    ServiceLoader.load(service, loader).forEach(found::add);
    return found;
  }

  /** Asks all that will be asked later, so that what throws does it now. */
  private static void check(DissectorProvider dissector) throws BrokenPluginException {
    String name = dissector.protocol();
    if (name == null || !name.matches(PROTOCOL_NAME)) {
      throw new BrokenPluginException(
          dissector.getClass().getName()
              + " calls its protocol \""
              + name
              + "\", which is not made of a-z, 0-9 and _");
    }
    Objects.requireNonNull(dissector.description(), "description");
    List.copyOf(dissector.bindings());
    new SchemaGenerator(dissector.payloads());
  }

  private static String reason(Throwable e) {
    if (e instanceof UnsupportedClassVersionError) {
      return "it was compiled for a newer Java than this one ("
          + System.getProperty("java.version")
          + ")";
    }
    if (e instanceof NoClassDefFoundError || e instanceof ClassNotFoundException) {
      return "the class " + missing(e) + " is missing";
    }
    if (e instanceof IncompatibleClassChangeError) {
      return "it was built for another version of pipescope (" + e.getMessage() + ")";
    }
    return e instanceof ServiceConfigurationError ? e.getMessage() : e.toString();
  }

  private static String missing(Throwable e) {
    return String.valueOf(e.getMessage()).replace('/', '.');
  }
}
