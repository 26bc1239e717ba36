package io.pipescope.dcerpc;

/**
 * An interface, or an encoding of arguments, with its version (C706 section 12.6.3.1, {@code
 * p_syntax_id_t}).
 *
 * @param uuid which
 * @param major version, 0 to 65,535
 * @param minor version, 0 to 65,535
 */
record SyntaxId(Uuid uuid, int major, int minor) {

  static SyntaxId of(Uuid uuid, long version) {
    return new SyntaxId(uuid, (int) version & 0xffff, (int) (version >>> 16));
  }

  /** Both parts of the version, as in {@code 2.0}. */
  String version() {
    return major + "." + minor;
  }
}
