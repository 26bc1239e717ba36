package io.pipescope.ksy;

import io.kaitai.struct.KaitaiStruct;
import java.nio.ByteBuffer;

/**
 * Is told which structure begins where, in the order in which they are read: all that a field tree
 * has to know of a dissector.
 *
 * <p>Dissectors need not know of it. See {@link WireStream#listen}.
 */
@FunctionalInterface
public interface StructureListener {

  /**
   * A lean structure is about to be read. It may turn out not to be there, and the same place may
   * be read again.
   *
   * @param structure not read yet; its class says which definition it follows
   * @param buffer the bytes, valid during the call; its own position and limit mean nothing
   * @param start index of the structure's first byte
   * @param end index behind the last byte that it may reach to
   */
  void begins(KaitaiStruct.ReadOnly structure, ByteBuffer buffer, int start, int end);
}
