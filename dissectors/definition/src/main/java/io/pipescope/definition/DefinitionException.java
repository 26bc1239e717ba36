package io.pipescope.definition;

import java.nio.file.Path;

/** A definition cannot be used. The message tells people why and where. */
public final class DefinitionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final int line;
  private final String reason;

  /**
   * Says what is wrong.
   *
   * @param file the definition
   * @param line number of the line, from 1; 0 for the file as a whole
   * @param reason one sentence or several lines
   */
  public DefinitionException(Path file, int line, String reason) {
    super(line > 0 ? "line " + line + ": " + reason : reason);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /** The definition. */
  public Path file() {
    return file;
  }

  /** Number of the line, from 1; 0 for the file as a whole. */
  public int line() {
    return line;
  }

  /** What is wrong, without the line. */
  public String reason() {
    return reason;
  }
}
