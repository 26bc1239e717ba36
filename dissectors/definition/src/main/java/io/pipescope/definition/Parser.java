package io.pipescope.definition;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.pipescope.tree.DefinitionReader;
import io.pipescope.tree.StructureDescription;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The loaded classes of a definition and of those it imports. For any number of threads. */
final class Parser {
  private final Definition definition;
  private final ClassLoader loader;
  private final Map<String, YamlNode> definitions = new HashMap<>();
  private final Map<Class<?>, StructureModel> models = new ConcurrentHashMap<>();

  private Parser(Definition definition, ClassLoader loader) {
    this.definition = definition;
    this.loader = loader;
  }

  /**
   * Loads classes.
   *
   * @param classes directories with them, of one flavour or of both
   * @throws DefinitionException when an imported definition cannot be read
   */
  static Parser load(Definition definition, List<Path> classes) throws DefinitionException {
    try {
      URL[] places = new URL[classes.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = classes.get(i).toUri().toURL();
      }
      Parser parser =
          new Parser(definition, new URLClassLoader(places, Parser.class.getClassLoader()));
      for (Definition part : ParserFolder.withImports(definition).values()) {
        parser.addTypes(className(part.id()), part.root());
      }
      return parser;
    } catch (IOException e) {
      throw new DefinitionException(
          definition.file(), 0, "its parser cannot be loaded (" + e.getMessage() + ")");
    }
  }

  ClassLoader loader() {
    return loader;
  }

  /**
   * What field trees have to know of the classes; nothing when a definition cannot be described.
   */
  List<StructureDescription> descriptions() {
    List<StructureDescription> all = new ArrayList<>();
    try {
      for (Definition part : ParserFolder.withImports(definition).values()) {
        for (StructureDescription type : DefinitionReader.read(part.text())) {
          all.add(
              new StructureDescription(
                  type.id(),
                  type.className(),
                  definition.id(),
                  type.title(),
                  type.documentation(),
                  type.representation(),
                  type.littleEndianBits(),
                  type.fields()));
        }
      }
      return all;
    } catch (DefinitionException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static String className(String id) {
    return Flavour.LEAN.packageName() + '.' + StructureModel.upperCamelCase(id);
  }

  private void addTypes(String name, YamlNode type) {
    definitions.put(name, type);
    for (YamlNode.Entry inner : type.find("types").map(YamlNode::entries).orElse(List.of())) {
      addTypes(name + '$' + StructureModel.upperCamelCase(inner.key()), inner.value());
    }
  }

  /** The fields of a generated class. */
  StructureModel model(Class<?> type) {
    return models.computeIfAbsent(
        type,
        missing -> {
          YamlNode known = definitions.get(missing.getName());
          return known == null ? StructureModel.NONE : StructureModel.of(missing, known);
        });
  }

  /**
   * What makes a structure over a stream, without reading it.
   *
   * @param type its name; empty for that of the file
   * @return takes a {@link KaitaiStream}
   * @throws DefinitionException when a structure of this type cannot stand alone
   */
  MethodHandle constructor(String type) throws DefinitionException {
    StringBuilder name = new StringBuilder(className(definition.id()));
    if (!type.isEmpty()) {
      for (String part : type.split("::", -1)) {
        name.append('$').append(StructureModel.upperCamelCase(part));
      }
    }
    try {
      Class<?> found = loader.loadClass(name.toString());
      return MethodHandles.publicLookup()
          .findConstructor(found, MethodType.methodType(void.class, KaitaiStream.class))
          .asType(MethodType.methodType(KaitaiStruct.ReadOnly.class, KaitaiStream.class));
    } catch (NoSuchMethodException e) {
      throw new DefinitionException(
          definition.file(),
          0,
          (type.isEmpty() ? definition.id() : type)
              + " takes parameters; "
              + ProtocolKeys.TO_SERVER
              + " and "
              + ProtocolKeys.TO_CLIENT
              + " can name a type that takes none");
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new DefinitionException(
          definition.file(), 0, "its parser cannot be loaded (" + e + ")");
    }
  }
}
