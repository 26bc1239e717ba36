package io.pipescope.smb.pipe;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.MemoryAccount;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.api.StreamContext;
import io.pipescope.api.TableAccount;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The identity of a pipe instance, for those who follow what it carries. */
final class InstanceContext implements PipeContext {
  /** More interfaces than this are not listed. */
  private static final int LISTED = 64;

  private final StreamContext connection;
  private final String id;
  private final PipeOpening opening;
  private final List<String> bound = new ArrayList<>(0);

  InstanceContext(StreamContext connection, String id, PipeOpening opening) {
    this.connection = connection;
    this.id = id;
    this.opening = opening;
  }

  @Override
  public String pipeId() {
    return id;
  }

  @Override
  public String name() {
    return opening.openedAs().map(PipeName::bare).orElse("");
  }

  @Override
  public String openedAs() {
    return opening.openedAs().orElse("");
  }

  @Override
  public String share() {
    return opening.share().orElse("");
  }

  @Override
  public Optional<String> user() {
    return opening.user();
  }

  @Override
  public void bound(String protocolInterface) {
    if (bound.size() < LISTED && !bound.contains(protocolInterface)) {
      bound.add(protocolInterface);
    }
  }

  List<String> interfaces() {
    return List.copyOf(bound);
  }

  @Override
  public Conversation conversation() {
    return connection.conversation();
  }

  @Override
  public FrameReference frame() {
    return connection.frame();
  }

  @Override
  public long frameNumber() {
    return connection.frameNumber();
  }

  @Override
  public void emit(Payload payload) {
    connection.emit(payload);
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    connection.anomaly(anomaly);
  }

  @Override
  public Limits limits() {
    return connection.limits();
  }

  @Override
  public MemoryAccount memory() {
    return connection.memory();
  }

  @Override
  public TableAccount tables() {
    return connection.tables();
  }

  @Override
  public int maxPayload() {
    return connection.maxPayload();
  }

  @Override
  public PipePayloadSink pipePayloads() {
    return connection.pipePayloads();
  }

  @Override
  public boolean isEndOfCapture() {
    return connection.isEndOfCapture();
  }

  @Override
  public boolean copied(
      Direction direction, long offset, ByteBuffer copy, int position, int length) {
    return connection.copied(direction, offset, copy, position, length);
  }

  @Override
  public void derived(ByteBuffer bytes, int position, int length) {
    connection.derived(bytes, position, length);
  }
}
