package io.pipescope.smb.pipe;

import io.pipescope.api.ForwardingStreamContext;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The identity of a pipe instance, for those who follow what it carries. */
final class InstanceContext extends ForwardingStreamContext implements PipeContext {
  /** More interfaces than this are not listed. */
  private static final int LISTED = 64;

  private final String id;
  private final PipeOpening opening;
  private final List<String> bound = new ArrayList<>(0);

  InstanceContext(StreamContext connection, String id, PipeOpening opening) {
    super(connection);
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
}
