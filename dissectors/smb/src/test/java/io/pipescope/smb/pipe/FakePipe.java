package io.pipescope.smb.pipe;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipePayloadSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pipe that only has a name. */
final class FakePipe implements PipeContext {
  final List<Payload> emitted = new ArrayList<>();
  private final String id;
  private final String name;
  private final PipePayloadSink sink;

  FakePipe(String id, String name, PipePayloadSink sink) {
    this.id = id;
    this.name = name;
    this.sink = sink;
  }

  @Override
  public String pipeId() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String openedAs() {
    return name;
  }

  @Override
  public String share() {
    return "";
  }

  @Override
  public Optional<String> user() {
    return Optional.empty();
  }

  @Override
  public void bound(String protocolInterface) {}

  @Override
  public Conversation conversation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FrameReference frame() {
    return FrameReference.NONE;
  }

  @Override
  public long frameNumber() {
    return 0;
  }

  @Override
  public void emit(Payload payload) {
    emitted.add(payload);
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    throw new AssertionError(anomaly);
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  @Override
  public PipePayloadSink pipePayloads() {
    return sink;
  }
}
