package io.pipescope.definition;

import java.util.List;

/** What a parser is made for. */
enum Flavour {
  /** To read messages. */
  LEAN(List.of()),
  /** To show where each field lies as well. */
  POSITIONS(List.of("--read-pos"));

  private final List<String> options;

  Flavour(List<String> options) {
    this.options = options;
  }

  /** What the compiler has to be told. */
  List<String> options() {
    return options;
  }
}
