package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Hex;
import io.pipescope.api.NamedObject;
import io.pipescope.api.Payload;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a payload holds, a JSON parser reads the same values in the same order. */
class RandomPayloadTest {

  private static final List<String> SHARED = List.of("timestamp", "event_type", "file", "frame");

  @Test
  void readsBackTheSame() {
    JsonMapper mapper = new JsonMapper();
    RandomValues values = new RandomValues(5);
    for (int i = 0; i < 2_000; i++) {
      Payload payload = (Payload) values.value(SamplePayloads.ExchangeEvent.class, 0);

      Map<?, ?> read = mapper.readValue(Lines.line(payload), LinkedHashMap.class);

      assertThat(new ArrayList<>(read.keySet()).subList(0, 4)).isEqualTo(SHARED);
      read.keySet().removeAll(SHARED);
      assertThat(read.toString()).as("order counts").isEqualTo(members(payload).toString());
    }
  }

  private static Map<String, Object> members(Object object) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      present(read(component, object))
          .ifPresent(
              value -> {
                String name = component.getName().replaceAll("([A-Z])", "_$1").replaceAll("_$", "");
                members.put(
                    value instanceof NamedObject named
                        ? named.memberName()
                        : name.toLowerCase(Locale.ROOT),
                    json(value, component));
              });
    }
    return members;
  }

  private static Optional<Object> present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(inner -> inner);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
    }
    return List.of().equals(value) || Map.of().equals(value)
        ? Optional.empty()
        : Optional.of(value);
  }

  private static Object json(Object value, RecordComponent component) {
    if (value instanceof List<?> list) {
      return list.stream().map(element -> element(element, component)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return new TreeMap<>(map);
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof String text) {
      return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }
    Hex hex = component.getAnnotation(Hex.class);
    if (hex != null) {
      return String.format(Locale.ROOT, "0x%0" + hex.digits() + "x", value);
    }
    return value instanceof Record record ? members(record) : value;
  }

  private static Object element(Object element, RecordComponent component) {
    return element instanceof NamedObject named
        ? Map.of(named.memberName(), members(named))
        : json(element, component);
  }

  private static Object read(RecordComponent component, Object object) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }
}
