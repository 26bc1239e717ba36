package io.pipescope.definition;

import io.kaitai.struct.KaitaiStruct;
import io.pipescope.definition.runtime.Reading;
import io.pipescope.ksy.WireStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated parsers, in this process: that takes a fraction of starting another. */
final class ParserCompilation {
  private ParserCompilation() {}

  /**
   * Makes classes of all Java files below a directory, after making them safe.
   *
   * @throws DefinitionException when this is no JDK, or the definition made Java that is none
   */
  static void compile(Definition definition, Path sources, Path classes)
      throws DefinitionException, IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new DefinitionException(
          definition.file(),
          0,
          "a JDK is needed to compile it, and " + System.getProperty("java.home") + " is none");
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-nowarn",
              "-encoding",
              "UTF-8",
              "-d",
              classes.toString(),
              "-classpath",
              classPath());
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  said,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(safeSources(sources)))
              .call();
      if (!compiled) {
        throw new DefinitionException(definition.file(), 0, reason(said));
      }
    }
  }

  private static List<Path> safeSources(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      for (Path file : files) {
        Files.writeString(file, ParserSource.safe(Files.readString(file)));
      }
      return files;
    }
  }

  private static String reason(DiagnosticCollector<JavaFileObject> said) {
    return "the Java that the Kaitai Struct compiler made of it does not compile: "
        + said.getDiagnostics().stream()
            .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
            .map(message -> message.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
            .findFirst()
            .orElse("unknown error");
  }

  /** The archives of what generated parsers use. */
  private static String classPath() {
    return Stream.of(KaitaiStruct.class, WireStream.class, Reading.class)
        .map(ParserCompilation::archive)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String archive(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
