package io.pipescope.dcerpc.ndr;

import io.pipescope.dcerpc.ndr.NdrType.Arms;
import io.pipescope.dcerpc.ndr.NdrType.ContextHandle;
import io.pipescope.dcerpc.ndr.NdrType.Enumeration;
import io.pipescope.dcerpc.ndr.NdrType.Field;
import io.pipescope.dcerpc.ndr.NdrType.Nothing;
import io.pipescope.dcerpc.ndr.NdrType.Pipe;
import io.pipescope.dcerpc.ndr.NdrType.PointerKind;
import io.pipescope.dcerpc.ndr.NdrType.Scalar;
import io.pipescope.dcerpc.ndr.NdrType.Structure;
import io.pipescope.dcerpc.ndr.NdrType.Union;
import io.pipescope.dcerpc.ndr.RemoteInterface.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads interface definitions: the part of Microsoft's IDL (C706 chapter 6, [MS-RPCE] 2.2.4) that
 * decides what is on the wire. Not from there are {@code opnum(n)}, which says the number of an
 * operation, since most definitions here leave some out; {@code show(...)}, how a value is shown
 * (see {@link Display}); {@code request_only}, for an answer that is not described; {@code
 * name(x)}, what a member is called in events where the specification's name would not do; and
 * {@code import} of a file of types.
 *
 * <p>Expressions in {@code size_is} and its like are for the reader: the wire says how many
 * elements there are.
 */
final class IdlParser {
  /** The result of an operation has no name in IDL. */
  static final String RESULT = "return_value";

  private final IdlTokens tokens;
  private final Map<String, NdrType> types;
  private final Map<String, Long> constants;
  private final List<Deferred<?>> parts;
  private PointerKind pointerDefault = PointerKind.UNIQUE;

  private IdlParser(IdlTokens tokens, Map<String, NdrType> types) {
    this.tokens = tokens;
    this.types = types;
    constants = new HashMap<>();
    parts = new ArrayList<>();
  }

  /** Reads a part of the same definition, later. */
  private IdlParser(IdlParser whole, IdlTokens part) {
    tokens = part;
    types = whole.types;
    constants = whole.constants;
    parts = whole.parts;
    pointerDefault = whole.pointerDefault;
  }

  /** What a part of the definition says, read when it is first needed. */
  private <T> Deferred<T> later(IdlTokens part, Function<IdlParser, T> reading) {
    Deferred<T> later = new Deferred<>(types, () -> reading.apply(new IdlParser(this, part)));
    parts.add(later);
    return later;
  }

  /**
   * Reads a file of types.
   *
   * @param text in ASCII
   * @throws IllegalArgumentException if it is not valid; the message names file and line
   */
  static Map<String, NdrType> types(
      String file, byte[] text, Function<String, Map<String, NdrType>> imports) {
    IdlTokens tokens = new IdlTokens(file, text);
    IdlParser parser = new IdlParser(tokens, imported(tokens, imports));
    while (!parser.tokens.peek().isEmpty()) {
      parser.declaration(IdlAttributes.read(parser.tokens));
    }
    return parser.types;
  }

  /**
   * Reads the definition of an interface, but what is in its operations and structures.
   *
   * @param text in ASCII
   * @param imports finds the types of an imported file
   * @throws IllegalArgumentException if it is not valid; the message names file and line
   */
  static RemoteInterface remoteInterface(
      String file, byte[] text, Function<String, Map<String, NdrType>> imports) {
    IdlTokens tokens = new IdlTokens(file, text);
    return new IdlParser(tokens, imported(tokens, imports)).remoteInterface();
  }

  private static Map<String, NdrType> imported(
      IdlTokens tokens, Function<String, Map<String, NdrType>> imports) {
    Map<String, NdrType> types = new HashMap<>(IdlTypes.BASIC);
    while (tokens.accept("import")) {
      types.putAll(imports.apply(tokens.take().replace("\"", "")));
      tokens.expect(";");
    }
    return types;
  }

  private RemoteInterface remoteInterface() {
    IdlAttributes attributes = IdlAttributes.read(tokens);
    pointerDefault = attributes.pointerDefault();
    tokens.expect("interface");
    String name = tokens.name();
    Map<Integer, Deferred<Operation>> operations = new HashMap<>();
    tokens.expect("{");
    while (!tokens.accept("}")) {
      IdlAttributes own = IdlAttributes.read(tokens);
      if (!own.has("opnum")) {
        declaration(own);
      } else if (operations.put((int) number(own.value("opnum")), skipOperation(own)) != null) {
        throw tokens.error("operation " + own.value("opnum") + " twice");
      }
    }
    if (!tokens.peek().isEmpty()) {
      throw tokens.error("'" + tokens.peek() + "' after the end");
    }
    return new RemoteInterface(name, Set.copyOf(attributes.list("uuid")), operations, parts);
  }

  private Deferred<Operation> skipOperation(IdlAttributes attributes) {
    Deferred<Operation> operation = later(tokens.copy(), parser -> parser.operation(attributes));
    while (!tokens.peek().equals("(") && !tokens.peek().isEmpty()) {
      tokens.take();
    }
    tokens.skipBlock("(", ')');
    tokens.expect(";");
    return operation;
  }

  // Declarations of types

  private void declaration(IdlAttributes before) {
    if (tokens.accept("typedef")) {
      IdlAttributes attributes = IdlAttributes.read(tokens);
      NdrType base = type(attributes);
      do {
        Declarator declarator = declarator();
        NdrType type = declared(base, declarator, attributes, pointerDefault);
        define(declarator.name(), type);
      } while (tokens.accept(","));
    } else {
      type(before);
    }
    tokens.expect(";");
  }

  private void define(String name, NdrType type) {
    NdrType known = types.putIfAbsent(name, type);
    if (known instanceof Structure forward && type != known) {
      throw tokens.error("type " + forward.name() + " twice");
    }
    if (known != null && !(known instanceof Structure)) {
      throw tokens.error("type " + name + " twice");
    }
  }

  private NdrType type(IdlAttributes attributes) {
    String word = tokens.name();
    return switch (word) {
      case "struct" -> structure(attributes);
      case "union" -> union(attributes);
      case "enum" -> enumeration(attributes);
      case "pipe" -> new Pipe(type(attributes));
      case "unsigned" -> basic("unsigned ".concat(isInteger() ? tokens.take() : "int"));
      case "signed" -> basic(isInteger() ? tokens.take() : "int");
      case "const" -> type(attributes);
      case "void" -> handle(attributes);
      default -> named(word);
    };
  }

  private NdrType handle(IdlAttributes attributes) {
    if (!attributes.has("context_handle")) {
      throw tokens.error("void is nothing that can be transmitted");
    }
    return new ContextHandle();
  }

  private boolean isInteger() {
    return IdlTypes.INTEGERS.contains(tokens.peek());
  }

  private NdrType basic(String name) {
    NdrType type = types.get(name);
    if (type == null) {
      throw tokens.error("unknown type '" + name + "'");
    }
    return type;
  }

  private NdrType named(String name) {
    if ((name.equals("long") || name.equals("short")) && isInteger()) {
      tokens.take(); // "long int"
    }
    return basic(name);
  }

  /** A structure that was named before it was defined is completed. */
  private NdrType structure(IdlAttributes attributes) {
    String tag = tokens.peek().equals("{") ? "" : tokens.name();
    Structure structure = new Structure(tag, attributes.display(tokens).orElse(Display.PLAIN));
    if (!tag.isEmpty()) {
      String key = "struct ".concat(tag);
      NdrType known = types.putIfAbsent(key, structure);
      if (known instanceof Structure forward) {
        structure = forward;
      }
      if (!tokens.peek().equals("{")) {
        return structure;
      }
    }
    if (structure.isDefined()) {
      throw tokens.error("structure " + tag + " twice");
    }
    structure.define(later(tokens.copy(), IdlParser::fields));
    tokens.skipBlock("{", '}');
    return structure;
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    tokens.expect("{");
    while (!tokens.accept("}")) {
      IdlAttributes attributes = IdlAttributes.read(tokens);
      NdrType base = type(attributes);
      do {
        Field field = field(base, declarator(), attributes, pointerDefault);
        if (!names.add(field.name())) {
          throw tokens.error("two members are called " + field.name());
        }
        if (!fields.isEmpty() && fields.get(fields.size() - 1).type().isConformant()) {
          throw tokens.error("only the last member can be an array without a length");
        }
        fields.add(field);
      } while (tokens.accept(","));
      tokens.expect(";");
    }
    return fields;
  }

  private NdrType union(IdlAttributes attributes) {
    if (!tokens.peek().equals("{")) {
      tokens.name();
    }
    Deferred<Arms> arms = later(tokens.copy(), IdlParser::arms);
    tokens.skipBlock("{", '}');
    return new Union(switchType(attributes), arms);
  }

  private Arms arms() {
    Map<Long, Field> arms = new HashMap<>();
    Optional<Field> otherwise = Optional.empty();
    tokens.expect("{");
    while (!tokens.accept("}")) {
      IdlAttributes own = IdlAttributes.read(tokens);
      Field arm = arm(own);
      if (own.has("default")) {
        otherwise = Optional.of(arm);
      } else if (!own.has("case")) {
        throw tokens.error("an arm without a case");
      }
      for (String label : own.list("case")) {
        if (arms.put(number(label), arm) != null) {
          throw tokens.error("case " + label + " twice");
        }
      }
    }
    return new Arms(arms, otherwise);
  }

  private Field arm(IdlAttributes attributes) {
    if (tokens.accept(";")) {
      return new Field("", new Nothing());
    }
    Field arm = field(type(attributes), declarator(), attributes, pointerDefault);
    tokens.expect(";");
    if (arm.type().isConformant()) {
      throw tokens.error("an arm cannot be an array without a length");
    }
    return arm;
  }

  private NdrType switchType(IdlAttributes attributes) {
    NdrType type = basic(attributes.has("switch_type") ? attributes.value("switch_type") : "DWORD");
    if (!(type instanceof Scalar || type instanceof Enumeration)) {
      throw tokens.error("a union cannot be switched by " + attributes.value("switch_type"));
    }
    return type;
  }

  private NdrType enumeration(IdlAttributes attributes) {
    if (!tokens.peek().equals("{")) {
      tokens.name();
    }
    Map<Long, String> names = new LinkedHashMap<>();
    long value = 0;
    tokens.expect("{");
    do {
      if (tokens.peek().equals("}")) {
        break;
      }
      String name = tokens.name();
      if (tokens.accept("=")) {
        value = number(tokens.take());
      }
      constants.put(name, value);
      names.putIfAbsent(value++, name);
    } while (tokens.accept(","));
    tokens.expect("}");
    return new Enumeration(attributes.has("v1_enum") ? Primitive.UINT32 : Primitive.ENUM, names);
  }

  private long number(String word) {
    Long constant = constants.get(word);
    if (constant != null) {
      return constant;
    }
    try {
      return Long.decode(word);
    } catch (NumberFormatException e) {
      throw tokens.error("'" + word + "' is no number");
    }
  }

  // Operations

  private Operation operation(IdlAttributes attributes) {
    boolean nothing = tokens.accept("void");
    NdrType result = nothing ? new Nothing() : type(attributes);
    String name = tokens.name();
    List<Field> in = new ArrayList<>();
    List<Field> out = new ArrayList<>();
    tokens.expect("(");
    if (!tokens.accept("void") && !tokens.peek().equals(")")) {
      do {
        parameter(in, out);
      } while (tokens.accept(","));
    }
    tokens.expect(")");
    tokens.expect(";");
    if (!nothing) {
      add(out, new Field(RESULT, result));
    }
    return new Operation(
        name,
        new StubLayout(in),
        attributes.has("request_only") ? Optional.empty() : Optional.of(new StubLayout(out)));
  }

  private void parameter(List<Field> in, List<Field> out) {
    IdlAttributes attributes = IdlAttributes.read(tokens);
    if (tokens.accept("handle_t")) {
      declarator(); // says where the call goes, and is not transmitted
      return;
    }
    NdrType base = type(attributes);
    Field parameter = field(base, declarator(), attributes, PointerKind.REFERENCE);
    if (!attributes.has("in") && !attributes.has("out")) {
      throw tokens.error(parameter.name() + " is neither in nor out");
    }
    if (attributes.has("in")) {
      add(in, parameter);
    }
    if (attributes.has("out")) {
      add(out, parameter);
    }
  }

  private void add(List<Field> fields, Field added) {
    for (Field field : fields) {
      if (field.name().equals(added.name())) {
        throw tokens.error("two parameters are called " + added.name());
      }
    }
    fields.add(added);
  }

  // Declarators

  /**
   * What follows a type.
   *
   * @param lengths of the dimensions, outermost first; empty text for one that is not fixed
   */
  private record Declarator(String name, int pointers, List<String> lengths) {}

  private Declarator declarator() {
    int pointers = 0;
    while (tokens.peek().equals("*") || tokens.peek().equals("const")) {
      pointers += tokens.take().equals("*") ? 1 : 0;
    }
    String name = tokens.name();
    List<String> lengths = new ArrayList<>();
    while (tokens.accept("[")) {
      boolean open = tokens.peek().equals("]") || tokens.peek().equals("*");
      lengths.add(open ? "" : Long.toString(number(tokens.peek())));
      if (!tokens.peek().equals("]")) {
        tokens.take();
      }
      tokens.expect("]");
    }
    return new Declarator(name, pointers, lengths);
  }

  private Field field(
      NdrType base, Declarator declarator, IdlAttributes attributes, PointerKind outermost) {
    String name =
        attributes.has("name") ? attributes.value("name") : MemberName.of(declarator.name());
    return new Field(name, declared(base, declarator, attributes, outermost));
  }

  private NdrType declared(
      NdrType base, Declarator declarator, IdlAttributes attributes, PointerKind outermost) {
    NdrType inner = attributes.has("context_handle") ? new ContextHandle() : base;
    int pointers =
        attributes.has("context_handle") // void* is the handle itself
            ? Math.max(0, declarator.pointers() - 1)
            : declarator.pointers();
    NdrType type =
        new IdlLevels(tokens, inner, attributes, attributes.pointer().orElse(outermost))
            .build(declarator.lengths(), pointers, pointerDefault);
    Optional<Display> display = attributes.display(tokens);
    return display.isPresent() ? type.shownAs(display.get()) : type;
  }
}
