package io.pipescope.definition;

import java.util.List;

/** What a parser is made for. Each definition has a class loader of its own for both. */
enum Flavour {
  /** To read messages. */
  LEAN("io.pipescope.definition.lean", List.of()),
  /** To show where each field lies as well. */
  RICH("io.pipescope.definition.rich", List.of("--read-pos"));

  private final String packageName;
  private final List<String> options;

  Flavour(String packageName, List<String> options) {
    this.packageName = packageName;
    this.options = options;
  }

  /** The package of the classes. */
  String packageName() {
    return packageName;
  }

  /** What the compiler has to be told. */
  List<String> options() {
    return options;
  }
}
