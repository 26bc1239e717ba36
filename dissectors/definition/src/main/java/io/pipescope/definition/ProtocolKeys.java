package io.pipescope.definition;

import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.StreamDissectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code -pipescope-*} keys in the section {@code meta} of a definition say.
 *
 * @param bindings where the protocol is found
 * @param framing how the end of a message is found
 * @param recognisable whether the fixed bytes are enough to know the protocol anywhere
 * @param toServer what a client sends
 * @param toClient what a server sends
 */
record ProtocolKeys(
    List<Binding> bindings, Framing framing, boolean recognisable, Way toServer, Way toClient) {
  static final String PREFIX = "-pipescope-";
  static final String PORTS = PREFIX + "ports";
  static final String PIPES = PREFIX + "pipes";
  static final String MAGIC = PREFIX + "magic";
  static final String FRAMING = PREFIX + "framing";
  static final String TO_SERVER = PREFIX + "to-server";
  static final String TO_CLIENT = PREFIX + "to-client";

  private static final List<String> ALL =
      List.of(PORTS, PIPES, MAGIC, FRAMING, TO_SERVER, TO_CLIENT);
  private static final List<String> FRAMING_KEYS = List.of("length", "counts", "plus");
  private static final int MAX_PORT = 0xffff;

  /** With fewer fixed bytes than this a protocol cannot be recognised anywhere. */
  private static final int RECOGNISABLE = 3;

  /**
   * What goes one way.
   *
   * @param type name of the type that a message is; empty for the file's own
   * @param fixed what each message has at the same place
   */
  record Way(String type, FixedBytes fixed) {}

  ProtocolKeys {
    bindings = List.copyOf(bindings);
  }

  /** What goes this way. */
  Way way(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }

  /**
   * Reads the keys.
   *
   * @throws DefinitionException when one of them is unknown or makes no sense
   */
  static ProtocolKeys of(Definition definition) throws DefinitionException {
    YamlNode meta = definition.meta();
    for (YamlNode.Entry entry : meta.entries()) {
      if (entry.key().startsWith(PREFIX) && !ALL.contains(entry.key())) {
        throw entry
            .value()
            .error("there is no key " + entry.key() + "; there are " + String.join(", ", ALL));
      }
    }
    List<Binding> bindings = new ArrayList<>();
    for (YamlNode port : values(meta, PORTS)) {
      bindings.add(new Binding.TcpPort(port(port)));
    }
    for (YamlNode pipe : values(meta, PIPES)) {
      bindings.add(new Binding.NamedPipe(pipe(pipe)));
    }
    Optional<YamlNode> magic = meta.find(MAGIC);
    if (magic.isPresent()) {
      bindings.add(new Binding.Heuristic());
    }
    YamlNode toServer = type(definition, TO_SERVER);
    YamlNode toClient = type(definition, TO_CLIENT);
    Framing framing = framing(definition, toServer);
    if (!framing.equals(framing(definition, toClient))) {
      throw meta.find(FRAMING)
          .orElse(meta)
          .error("the length has to be at the same place in both directions");
    }
    return new ProtocolKeys(
        bindings,
        framing,
        magic.isPresent(),
        new Way(meta.text(TO_SERVER).orElse(""), fixed(definition, toServer)),
        new Way(meta.text(TO_CLIENT).orElse(""), fixed(definition, toClient)));
  }

  private static List<YamlNode> values(YamlNode meta, String key) {
    return meta.find(key).map(YamlNode::elements).orElse(List.of());
  }

  private static int port(YamlNode node) throws DefinitionException {
    long port = node.integer();
    if (port < 0 || port > MAX_PORT) {
      throw node.error(port + " is no TCP port");
    }
    return (int) port;
  }

  private static String pipe(YamlNode node) throws DefinitionException {
    String name = node.text().orElse("");
    if (name.isEmpty() || name.contains("\\")) {
      throw node.error("the name of a pipe is expected, without \\\\SERVER\\pipe\\ before it");
    }
    return name;
  }

  private static YamlNode type(Definition definition, String key) throws DefinitionException {
    Optional<YamlNode> name = definition.meta().find(key);
    if (name.isEmpty()) {
      return definition.root();
    }
    String type = name.get().text().orElse("");
    return definition
        .type(type)
        .orElseThrow(() -> name.get().error("there is no type \"" + type + "\" in this file"));
  }

  private static FixedBytes fixed(Definition definition, YamlNode type) throws DefinitionException {
    List<FixedBytes.Part> parts = new ArrayList<>();
    Optional<YamlNode> magic = definition.meta().find(MAGIC);
    if (magic.isPresent()) {
      byte[] bytes = Layout.bytes(magic.get());
      if (bytes.length < RECOGNISABLE || bytes.length > StreamDissectorProvider.PROBE_LENGTH) {
        throw magic
            .get()
            .error(
                "a protocol cannot be recognised by " + bytes.length + " bytes; 3 to 64 will do");
      }
      parts.add(new FixedBytes.Part(0, bytes));
    }
    for (Layout.Field field : Layout.of(definition, type)) {
      long end = (field.bit() + field.bits()) / Byte.SIZE;
      if (field.fixed().length > 0 && end <= StreamDissectorProvider.PROBE_LENGTH) {
        parts.add(new FixedBytes.Part((int) (field.bit() / Byte.SIZE), field.fixed()));
      }
    }
    return new FixedBytes(parts);
  }

  private static Framing framing(Definition definition, YamlNode type) throws DefinitionException {
    Optional<YamlNode> key = definition.meta().find(FRAMING);
    if (key.isEmpty() || key.get().text().orElse("").equals("self")) {
      checkEnd(type);
      return new Framing.Self();
    }
    YamlNode framing = key.get();
    for (YamlNode.Entry entry : framing.entries()) {
      if (!FRAMING_KEYS.contains(entry.key())) {
        throw entry
            .value()
            .error(
                "framing has no " + entry.key() + "; there are " + String.join(", ", FRAMING_KEYS));
      }
    }
    YamlNode name =
        framing
            .find("length")
            .orElseThrow(
                () ->
                    framing.error(
                        "framing is \"self\", or {length: FIELD} with the field that tells the"
                            + " length"));
    return length(definition, type, framing, name);
  }

  private static Framing length(
      Definition definition, YamlNode type, YamlNode framing, YamlNode name)
      throws DefinitionException {
    String path = name.text().orElse("");
    for (Layout.Field field : Layout.of(definition, type)) {
      if (field.path().equals(path)) {
        if (!field.integer() || !field.isAligned() || field.bits() > Long.SIZE) {
          throw name.error(path + " is not a whole number of 1 to 8 bytes");
        }
        int offset = (int) (field.bit() / Byte.SIZE);
        int size = (int) (field.bits() / Byte.SIZE);
        long more = more(framing, offset + size);
        return new Framing.Length(offset, size, field.littleEndian(), more);
      }
    }
    throw name.error(
        "there is no field "
            + path
            + " at a place that is always the same: in front of it are only fields of a fixed size,"
            + " without if and repeat");
  }

  private static long more(YamlNode framing, int end) throws DefinitionException {
    Optional<YamlNode> plus = framing.find("plus");
    long more = plus.isPresent() ? plus.get().integer() : 0;
    String counts = framing.text("counts").orElse("rest");
    return switch (counts) {
      case "rest" -> end + more;
      case "message" -> more;
      default ->
          throw framing
              .find("counts")
              .orElse(framing)
              .error(
                  "a length counts \"rest\" (what follows it) or \"message\" (all), not \""
                      + counts
                      + "\"; plus adds to that");
    };
  }

  /** A structure that takes all there is does not tell where it ends. */
  private static void checkEnd(YamlNode type) throws DefinitionException {
    for (YamlNode field : type.find("seq").map(YamlNode::elements).orElse(List.of())) {
      boolean takesAll =
          field.text("size-eos").orElse("").equals("true")
              || field.text("repeat").orElse("").equals("eos");
      if (takesAll && field.find("if").isEmpty()) {
        throw field.error(
            "this field takes all there is, so nobody can tell where a message ends; "
                + FRAMING
                + " has to name the field with the length");
      }
    }
  }
}
