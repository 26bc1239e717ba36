package io.pipescope.api;

/** The framing of a {@link FramedDissector}. */
final class MessageFraming implements StreamFraming {
  private final MessageAssembler toServer;
  private final MessageAssembler toClient;

  MessageFraming(MessageAssembler toServer, MessageAssembler toClient) {
    this.toServer = toServer;
    this.toClient = toClient;
  }

  @Override
  public void data(StreamChunk chunk) {
    assembler(chunk.direction()).data(chunk);
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    assembler(direction).gap(offset, length);
  }

  @Override
  public boolean inSync(Direction direction) {
    return assembler(direction).losses() == 0;
  }

  @Override
  public long messages(Direction direction) {
    return assembler(direction).messages();
  }

  private MessageAssembler assembler(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }
}
