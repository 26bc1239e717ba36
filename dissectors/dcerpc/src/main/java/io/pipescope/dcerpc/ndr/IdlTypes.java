package io.pipescope.dcerpc.ndr;

import io.pipescope.dcerpc.ndr.NdrType.Scalar;
import java.util.Map;
import java.util.Set;

/** The types that IDL knows without being told. */
final class IdlTypes {
  static final Map<String, NdrType> BASIC =
      Map.ofEntries(
          type("byte", Primitive.UINT8),
          type("boolean", Primitive.UINT8, Display.Form.BOOL),
          type("char", Primitive.UINT8),
          type("unsigned char", Primitive.UINT8),
          type("small", Primitive.INT8),
          type("unsigned small", Primitive.UINT8),
          type("short", Primitive.INT16),
          type("unsigned short", Primitive.UINT16),
          type("wchar_t", Primitive.WCHAR),
          type("int", Primitive.INT32),
          type("unsigned int", Primitive.UINT32),
          type("long", Primitive.INT32),
          type("unsigned long", Primitive.UINT32),
          type("hyper", Primitive.INT64),
          type("unsigned hyper", Primitive.UINT64),
          type("__int64", Primitive.INT64),
          type("unsigned __int64", Primitive.UINT64),
          type("__int3264", Primitive.UINT3264),
          type("unsigned __int3264", Primitive.UINT3264),
          type("float", Primitive.FLOAT),
          type("double", Primitive.DOUBLE),
          type("error_status_t", Primitive.UINT32, Display.Form.WIN32),
          type("DWORD", Primitive.UINT32));

  /** What may follow {@code unsigned}. */
  static final Set<String> INTEGERS =
      Set.of("char", "small", "short", "int", "long", "hyper", "__int64", "__int3264");

  private IdlTypes() {}

  private static Map.Entry<String, NdrType> type(String name, Primitive primitive) {
    return type(name, primitive, Display.Form.PLAIN);
  }

  private static Map.Entry<String, NdrType> type(
      String name, Primitive primitive, Display.Form form) {
    return Map.entry(name, new Scalar(primitive, new Display(form, "")));
  }
}
