package io.pipescope.definition;

import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.tree.StructureDescription;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Dissects a protocol as a definition of the user says. */
final class DefinedProtocol implements StreamDissectorProvider, DescribedProtocol {
  /** So many fixed bytes are enough to be sure where the protocol is expected anyway. */
  private static final int CERTAIN = 4;

  private final Definition definition;
  private final ProtocolKeys keys;
  private final Parser parser;
  private final MethodHandle toServer;
  private final MethodHandle toClient;

  /**
   * A protocol whose parser is loaded.
   *
   * @throws DefinitionException when its messages cannot be read on their own
   */
  DefinedProtocol(Definition definition, ProtocolKeys keys, Parser parser)
      throws DefinitionException {
    this.definition = definition;
    this.keys = keys;
    this.parser = parser;
    toServer = parser.constructor(keys.toServer().type());
    toClient = parser.constructor(keys.toClient().type());
  }

  Parser parser() {
    return parser;
  }

  ProtocolKeys keys() {
    return keys;
  }

  /** Makes a structure of this direction over a stream. */
  MethodHandle constructor(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }

  @Override
  public String protocol() {
    return definition.id();
  }

  @Override
  public String description() {
    return definition.title();
  }

  @Override
  public List<Binding> bindings() {
    return keys.bindings();
  }

  @Override
  public List<String> openEvents() {
    return List.of(definition.id());
  }

  @Override
  public Optional<Path> source() {
    return Optional.of(definition.file());
  }

  @Override
  public ClassLoader loader() {
    return parser.loader();
  }

  @Override
  public List<StructureDescription> descriptions() {
    return parser.descriptions();
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    FixedBytes fixed = keys.way(direction).fixed();
    if (!fixed.agree(head, head.position(), head.limit())) {
      return Likelihood.NO;
    }
    boolean enough = keys.recognisable() || fixed.count() >= CERTAIN;
    if (enough && head.remaining() >= fixed.end()) {
      return Likelihood.CERTAIN;
    }
    return probeStructure(direction, head);
  }

  /** Short messages are certain where they are expected when they are whole. */
  private Likelihood probeStructure(Direction direction, ByteBuffer head) {
    long end = head.remaining();
    if (keys.framing() instanceof Framing.Length length) {
      if (end < length.headerLength()) {
        return Likelihood.POSSIBLE;
      }
      end = length.messageLength(head, head.position());
      if (end < length.headerLength()) {
        return Likelihood.NO;
      }
    }
    if (end > head.remaining()) {
      return Likelihood.POSSIBLE;
    }
    return MessageReader.probe(this, direction, head, (int) end);
  }

  @Override
  public StreamDissector create(StreamContext context) {
    MessageReader reader = new MessageReader(this, context);
    return keys.framing() instanceof Framing.Length length
        ? new LengthFramedDissector(this, length, reader, context)
        : new SelfFramedDissector(this, reader, context);
  }
}
