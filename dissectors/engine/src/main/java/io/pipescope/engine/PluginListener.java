package io.pipescope.engine;

import java.nio.file.Path;

/** Hears what loading plugins is worth a sentence. */
public interface PluginListener {

  /** Hears nothing. */
  PluginListener SILENT =
      new PluginListener() {
        @Override
        public void warning(String sentence) {}

        @Override
        public void note(String sentence) {}
      };

  /** A plugin is left out. */
  void warning(String sentence);

  /** Something takes time. */
  void note(String sentence);

  /**
   * A definition is left alone: it does not say where its protocol is found, and nobody wants it.
   *
   * @param file the definition
   * @param protocol the name under which {@code --decode-as} would lead to it
   */
  default void unbound(Path file, String protocol) {}
}
