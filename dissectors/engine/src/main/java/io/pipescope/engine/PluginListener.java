package io.pipescope.engine;

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
}
