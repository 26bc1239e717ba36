package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin that is compiled from sources and packed, whole or damaged. */
final class PluginJar {
  private static final int CLASS_FILE_MAJOR_VERSION = 7;
  private static final byte NEWER_JAVA = 99;

  private final String provider;
  private final Map<String, String> sources;
  private final Set<String> left = new HashSet<>();
  private boolean service = true;
  private boolean newer;
  private boolean otherApi;

  /**
   * @param provider the class that the archive names as its provider
   * @param sources Java by the names of its classes
   */
  PluginJar(String provider, Map<String, String> sources) {
    this.provider = provider;
    this.sources = new HashMap<>(sources);
  }

  /** A provider of a protocol that is found by its first byte, with something more in its class. */
  static Map<String, String> provider(String name, String protocol, String more) {
    String names =
        more.contains(" protocol()")
            ? ""
            : "@Override public String protocol() { return \"" + protocol + "\"; }";
    return Map.of(
        name,
        """
        import io.pipescope.api.*;
        import java.nio.ByteBuffer;
        import java.util.List;
        public final class %s implements StreamDissectorProvider {
          %s
          %s
          @Override public String description() { return "A protocol of a test"; }
          @Override public List<Binding> bindings() { return List.of(new Binding.Heuristic()); }
          @Override public Likelihood probe(Direction direction, ByteBuffer head) {
            return Likelihood.NO;
          }
          @Override public StreamDissector create(StreamContext context) {
            throw new UnsupportedOperationException();
          }
        }
        """
            .formatted(name, names, more));
  }

  /** A plugin that was compiled when the interface could be implemented directly. */
  static PluginJar againstOtherApi(String protocol) {
    PluginJar jar =
        new PluginJar(
            "Plugin",
            Map.of(
                "Plugin",
                """
                public final class Plugin implements io.pipescope.api.DissectorProvider {
                  @Override public String protocol() { return "%s"; }
                }
                """
                    .formatted(protocol)));
    jar.otherApi = true;
    return jar;
  }

  PluginJar with(String name, String source) {
    sources.put(name, source);
    return this;
  }

  /** Leaves a class out of the archive. */
  PluginJar without(String name) {
    left.add(name + ".class");
    return this;
  }

  PluginJar withoutService() {
    service = false;
    return this;
  }

  PluginJar ofNewerJava() {
    newer = true;
    return this;
  }

  Path write(Path file) throws IOException {
    Path classes = Files.createTempDirectory("plugin-classes");
    compile(classes);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> all = Files.list(classes)) {
      if (service) {
        jar.putNextEntry(new JarEntry("META-INF/services/" + DissectorProvider.class.getName()));
        jar.write(provider.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      for (Path path : all.sorted().toList()) {
        String name = path.getFileName().toString();
        if (!left.contains(name) && name.endsWith(".class")) {
          byte[] bytes = Files.readAllBytes(path);
          if (newer) {
            bytes[CLASS_FILE_MAJOR_VERSION] = NEWER_JAVA;
          }
          jar.putNextEntry(new JarEntry(name));
          jar.write(bytes);
        }
      }
    }
    return file;
  }

  private void compile(Path target) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    Map<String, String> all = new HashMap<>(sources);
    String classPath = classPath();
    if (otherApi) {
      all.put(
          "io.pipescope.api.DissectorProvider",
          "package io.pipescope.api; public interface DissectorProvider { String protocol(); }");
      classPath = target.toString();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                null,
                null,
                null,
                List.of("-d", target.toString(), "-classpath", classPath, "-proc:none"),
                null,
                all.entrySet().stream().map(Source::new).toList())
            .call();
    if (!compiled) {
      throw new IOException("the plugin of the test does not compile");
    }
  }

  private static String classPath() {
    try {
      return Path.of(
              DissectorProvider.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A class in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Map.Entry<String, String> source) {
      super(
          URI.create("string:///" + source.getKey().replace('.', '/') + ".java"),
          JavaFileObject.Kind.SOURCE);
      text = source.getValue();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
