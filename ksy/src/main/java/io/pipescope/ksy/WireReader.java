package io.pipescope.ksy;

import io.kaitai.struct.KaitaiStream.KaitaiStructError;
import io.kaitai.struct.KaitaiStruct;

/**
 * The one place where a generated structure is read from bytes nobody vouches for, and where the
 * Kaitai runtime's exceptions become {@link InvalidWireException}.
 *
 * <p>A structure of integers alone throws nothing but {@link EndOfWireException}, so the hot path
 * may call its {@code _read()} directly. Fields that were read before an exception keep their
 * values.
 */
public final class WireReader {
  private WireReader() {}

  /**
   * Reads {@code structure} from its stream, at the stream's position.
   *
   * @param structure a lean or a rich structure
   * @param <T> its type
   * @return the same structure
   * @throws EndOfWireException when the bytes end before the structure does
   * @throws InvalidWireException when a value the specification fixes is something else
   */
  public static <T extends KaitaiStruct.ReadOnly> T read(T structure) {
    try {
      structure._read();
      return structure;
    } catch (KaitaiStructError e) {
      throw new InvalidWireException(e.getMessage());
    }
  }
}
