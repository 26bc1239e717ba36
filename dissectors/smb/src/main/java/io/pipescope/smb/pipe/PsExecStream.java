package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import io.pipescope.api.FramedDissector;
import io.pipescope.api.MalformedException;
import io.pipescope.api.PipeContext;
import io.pipescope.ksy.WireStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Joins the pieces of a console stream: a length in 32 bits, then as many bytes, and again. */
final class PsExecStream extends FramedDissector {
  private static final int LENGTH = 4;
  private static final int LONGEST = 1 << 20;

  private final PipeContext pipe;
  private final WireStream in = new WireStream();
  private final Map<Direction, Console> consoles = new EnumMap<>(Direction.class);

  PsExecStream(PipeContext pipe) {
    super(pipe, PsExecProvider.PROTOCOL, LENGTH, LENGTH, LENGTH);
    this.pipe = pipe;
  }

  @Override
  protected long messageLength(Direction direction, ByteBuffer buffer, int position) {
    in.bind(buffer, position, position + LENGTH);
    long length = in.readU4le();
    if (length > LONGEST) {
      throw new MalformedException(
          "malformed.psexec_length", "A piece of a console stream is too long to be true");
    }
    return LENGTH + length;
  }

  @Override
  protected boolean begins(Direction direction, ByteBuffer buffer, int position) {
    return false;
  }

  @Override
  protected int keep(
      Direction direction, ByteBuffer buffer, int position, int available, long length) {
    return (int) length;
  }

  @Override
  protected void message(
      Direction direction, ByteBuffer buffer, int position, int kept, long length) {
    Console console = consoles.computeIfAbsent(direction, way -> new Console(pipe, way));
    console.add(buffer, position + LENGTH, kept - LENGTH, length - LENGTH);
  }

  @Override
  public void end(Direction direction) {
    super.end(direction);
    Console console = consoles.get(direction);
    if (console != null) {
      console.end();
    }
  }
}
