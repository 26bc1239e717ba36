package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.DissectorProvider;
import io.pipescope.definition.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that work, and the ways in which they can be broken. */
class PluginLoaderTest {
  @TempDir private Path directory;

  private final List<String> warnings = new ArrayList<>();

  private Plugins load(Path... places) {
    return Plugins.load(
        PluginLoaderTest.class.getClassLoader(),
        new PluginPath(
            List.of(places), Set.of(), false, new Directories(Optional.empty(), List.of())),
        new PluginListener() {
          @Override
          public void warning(String sentence) {
            warnings.add(sentence);
          }

          @Override
          public void note(String sentence) {}
        });
  }

  private PluginJar plugin(String protocol) {
    return new PluginJar("Plugin", PluginJar.provider("Plugin", protocol, ""));
  }

  private static List<String> names(Plugins plugins) {
    return plugins.all().stream().map(DissectorProvider::protocol).toList();
  }

  @Test
  void pluginJoinsTheOthers() throws IOException {
    Path jar = plugin("lion").write(directory.resolve("lion.jar"));
    Plugins plugins = load(directory);
    assertThat(names(plugins)).contains("lion", "smb");
    assertThat(warnings).isEmpty();
    DissectorProvider lion =
        plugins.all().stream().filter(p -> p.protocol().equals("lion")).findAny().orElseThrow();
    assertThat(PluginOrigin.of(lion).builtIn()).isFalse();
    assertThat(PluginOrigin.of(lion)).hasToString(jar.toString());
  }

  @Test
  void pluginSeesTheApiAndItsOwnClassesOnly() throws IOException {
    String asks =
        """
        static String found(String name) {
          try {
            Class.forName(name);
            return "y";
          } catch (ClassNotFoundException e) {
            return "n";
          }
        }
        @Override public String protocol() {
          return "p" + found("io.pipescope.api.Limits") + found("Plugin")
              + found("io.pipescope.engine.Analysis") + found("tools.jackson.core.JsonParser");
        }
        """;
    new PluginJar("Plugin", PluginJar.provider("Plugin", "", asks))
        .write(directory.resolve("a.jar"));
    assertThat(names(load(directory))).contains("pyynn");
  }

  @Test
  void brokenPluginsAreNamedAndLeftOut() throws IOException {
    Files.writeString(directory.resolve("a-text.jar"), "this is no archive");
    new PluginJar("Plugin", Map.of()).withoutService().write(directory.resolve("b-empty.jar"));
    new PluginJar("Nobody", PluginJar.provider("Plugin", "b", ""))
        .write(directory.resolve("c-nobody.jar"));
    new PluginJar(
            "Plugin",
            PluginJar.provider(
                "Plugin", "d", "{ if (true) throw new IllegalStateException(\"no\"); }"))
        .write(directory.resolve("d-throws.jar"));
    new PluginJar("Plugin", PluginJar.provider("Plugin", "e", "Object o = new Helper();"))
        .with("Helper", "class Helper {}")
        .without("Helper")
        .write(directory.resolve("e-class.jar"));
    plugin("f").ofNewerJava().write(directory.resolve("f-newer.jar"));
    plugin("Not A Name").write(directory.resolve("g-name.jar"));
    PluginJar.againstOtherApi("h").write(directory.resolve("h-other.jar"));
    plugin("well").write(directory.resolve("z-well.jar"));
    Files.writeString(directory.resolve("notes.txt"), "no plugin at all");

    Plugins plugins = load(directory);

    assertThat(names(plugins)).contains("well").doesNotContain("d", "e", "f", "h");
    assertThat(warnings).hasSize(8);
    assertThat(warnings.get(0)).contains("a-text.jar is left out").contains("no readable jar");
    assertThat(warnings.get(1)).contains("b-empty.jar").contains("provides no dissector");
    assertThat(warnings.get(2)).contains("c-nobody.jar").contains("Nobody not found");
    assertThat(warnings.get(3)).contains("d-throws.jar").contains("IllegalStateException: no");
    assertThat(warnings.get(4)).contains("e-class.jar").contains("class Helper is missing");
    assertThat(warnings.get(5)).contains("f-newer.jar").contains("newer Java");
    assertThat(warnings.get(6)).contains("g-name.jar").contains("Not A Name");
    assertThat(warnings.get(7)).contains("h-other.jar").contains("another version of pipescope");
  }

  @Test
  void twoDissectorsOfOneProtocolAreAnError() throws IOException {
    Path first = plugin("lion").write(directory.resolve("first.jar"));
    Path second = plugin("lion").write(directory.resolve("second.jar"));
    assertThatThrownBy(() -> load(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("lion", first.toString(), second.toString());
    Files.delete(second);
    assertThat(names(load(directory, directory, first))).as("the same file twice").contains("lion");
    Files.delete(first);
    Path own = plugin("smb").write(directory.resolve("own.jar"));
    assertThatThrownBy(() -> load(directory))
        .hasMessageContainingAll("smb", own.toString(), "pipescope itself");
  }

  @Test
  void definitionsNeedTheCompiler() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("proto.ksy"),
            "meta:\n  id: proto\n  -pipescope-ports: 1\nseq:\n  - id: a\n    type: u1\n");
    assertThat(names(load(directory))).doesNotContain("proto");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains(file.toString()).contains("pipescope ksy install");
  }

  @Test
  void definitionsThatNobodyWantsAreLeftAlone() throws IOException {
    Files.writeString(directory.resolve("part.ksy"), "meta:\n  id: part\n");
    assertThat(names(load(directory))).doesNotContain("part");
    assertThat(warnings).isEmpty();
  }
}
