package io.pipescope.report;

import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.FieldSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * The fields of a packet by the names that its tree has, {@code tcp_header.window}, or by the short
 * ones of {@link PacketNames}. The name of a protocol or of a structure stands for its presence. A
 * code has two values, its number and its name.
 *
 * @param packet the packet
 */
public record PacketFields(PacketTree packet) implements FieldSource {
  /** An object stands for itself in tests of presence only. */
  private static final MemberValue OBJECT = new MemberValue.Nested(Members.NONE);

  @Override
  public boolean anyValue(FieldPath path, Predicate<MemberValue> test) {
    String name = path.toString();
    switch (name) {
      case "frame", "frame.number":
        return test.test(new MemberValue.Whole(packet.frame().number()));
      case "timestamp", "frame.time":
        return test.test(new MemberValue.Text(packet.frame().time()));
      case "file":
        return test.test(new MemberValue.Text(packet.file()));
      default:
        return PacketNames.paths(name).stream().anyMatch(each -> anyOf(each, test));
    }
  }

  private boolean anyOf(String path, Predicate<MemberValue> test) {
    for (Layer layer : packet.layers()) {
      boolean named = layer.protocol().equals(path) || layer.name().equals(path);
      if ((named && test.test(OBJECT)) || anyOf(layer.fields(), path, test)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyOf(List<Field> fields, String path, Predicate<MemberValue> test) {
    for (Field field : fields) {
      if (field.path().equals(path) ? passes(field, test) : anyInside(field, path, test)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyInside(Field field, String path, Predicate<MemberValue> test) {
    return path.startsWith(field.path()) && anyOf(field.children(), path, test);
  }

  private static boolean passes(Field field, Predicate<MemberValue> test) {
    return test.test(field.value().orElse(OBJECT))
        || (field.meaning().isPresent() && test.test(new MemberValue.Text(field.meaning().get())));
  }
}
