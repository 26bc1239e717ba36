package io.pipescope.ksy;

import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.pipescope.ksy.Definitions.Definition;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The generated classes of a definition, used without knowing them. */
final class Structures {
  private static final String PACKAGE = "io.pipescope.ksy.";

  private Structures() {}

  static KaitaiStruct.ReadOnly lean(Definition definition, KaitaiStream in, boolean isLe) {
    return (KaitaiStruct.ReadOnly) make("lean.", definition, in, isLe);
  }

  static KaitaiStruct.ReadWrite rich(Definition definition, KaitaiStream in, boolean isLe) {
    return (KaitaiStruct.ReadWrite) make("rich.", definition, in, isLe);
  }

  private static Object make(String flavour, Definition definition, KaitaiStream in, boolean isLe) {
    try {
      Class<?> type = Class.forName(PACKAGE + flavour + camel("_" + definition.id()));
      return definition.hasByteOrder()
          ? type.getConstructor(KaitaiStream.class, boolean.class).newInstance(in, isLe)
          : type.getConstructor(KaitaiStream.class).newInstance(in);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("generated class", e);
    }
  }

  static String camel(String snake) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < snake.length(); i++) {
      char c = snake.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }

  /** Bytes of a rich structure, without what stands elsewhere. */
  static byte[] write(KaitaiStruct.ReadWrite structure, int size) {
    disableInstances(structure);
    structure._check();
    KaitaiStream out = new ByteBufferKaitaiStream(size);
    structure._write(out);
    return out.toByteArray();
  }

  private static void disableInstances(KaitaiStruct.ReadWrite structure) {
    for (Method method : structure.getClass().getMethods()) {
      if (method.getName().endsWith("_Enabled")) {
        try {
          method.invoke(structure, false);
        } catch (ReflectiveOperationException e) {
          throw new LinkageError("generated class", e);
        }
      }
    }
  }

  /** The value of each field by its name, structures inside as maps that name their type. */
  static Map<String, Object> values(KaitaiStruct structure) {
    Map<String, Object> values = new LinkedHashMap<>();
    try {
      Class<?> rich = Class.forName(structure.getClass().getName().replace(".lean.", ".rich."));
      values.put("#type", rich.getSimpleName());
      for (String field : (String[]) rich.getField("_seqFields").get(null)) {
        values.put(field, value(structure.getClass().getMethod(field).invoke(structure)));
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("generated class", e);
    }
    return values;
  }

  private static Object value(Object value) {
    if (value instanceof KaitaiStruct inner) {
      return values(inner);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Structures::value).collect(Collectors.toList());
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
  }

  /** Names of the types in what {@link #values} gave. */
  static List<String> types(Object values) {
    if (values instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              e ->
                  e.getKey().equals("#type")
                      ? List.of((String) e.getValue()).stream()
                      : types(e.getValue()).stream())
          .toList();
    }
    return values instanceof List<?> list
        ? list.stream().flatMap(v -> types(v).stream()).toList()
        : List.of();
  }

  static byte[] prefix(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}
