package io.pipescope.tree;

/** How the Kaitai Struct compiler names what it generates. */
final class GeneratedNames {
  private GeneratedNames() {}

  /** {@code tcp_option} as {@code TcpOption}. */
  static String ofType(String id) {
    return camel('_' + id);
  }

  /** {@code len_option} as {@code lenOption}. */
  static String ofField(String id) {
    return camel(id);
  }

  private static String camel(String snake) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < snake.length(); i++) {
      char c = snake.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }
}
