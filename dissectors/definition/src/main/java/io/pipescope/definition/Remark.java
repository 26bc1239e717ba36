package io.pipescope.definition;

/**
 * Something about a definition.
 *
 * @param line number of the line, from 1; 0 for the file as a whole
 * @param isError whether the definition cannot be used, or else could be better
 * @param text one sentence
 */
public record Remark(int line, boolean isError, String text) {}
