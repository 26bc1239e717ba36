package io.pipescope.engine;

/** Is told how an analysis goes on. Called from the threads of the analysis. */
public interface AnalysisListener {

  /** Hears nothing. */
  AnalysisListener SILENT =
      new AnalysisListener() {
        @Override
        public void progress(String file, long frame) {}

        @Override
        public void problem(String file, String sentence) {}
      };

  /**
   * A capture begins to be read.
   *
   * @param file as the user named it
   * @param threads how many threads read it
   */
  default void begins(String file, int threads) {}

  /**
   * So far has a capture been read.
   *
   * @param file base name
   * @param frame number of the current frame
   */
  void progress(String file, long frame);

  /**
   * A capture could not be read, or not to its end.
   *
   * @param file as the user named it
   * @param sentence what was wrong; names the file
   */
  void problem(String file, String sentence);
}
