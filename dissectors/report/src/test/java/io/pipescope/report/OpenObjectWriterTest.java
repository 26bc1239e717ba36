package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.pipescope.api.Description;
import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import io.pipescope.api.Payload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Objects whose members' names are known only at run time, within payloads. */
class OpenObjectWriterTest {

  record CallEvent(
      @Description("What was asked") Members args, Optional<Members> returns, List<Members> more)
      implements Payload {
    @Override
    public String eventType() {
      return "call";
    }
  }

  private static final Members FULL =
      Members.builder()
          .add("name", "\u2028 a\"")
          .add("count", -1)
          .addUnsigned("size", -1)
          .addUnsigned("small", 7)
          .addHexadecimal("access", 0x2L, 8)
          .addHexadecimal("id", -1, 4)
          .add("ratio", 2.5)
          .add("started", true)
          .add("bytes", new byte[] {0, (byte) 0xff})
          .add("inner", Members.builder().add("a", Members.NONE).build())
          .add(
              "list",
              List.of(
                  new MemberValue.Whole(1),
                  new MemberValue.Sequence(List.of()),
                  new MemberValue.Nested(Members.builder().add("b", "c").build())))
          .build();

  @Test
  void writesEveryKindOfValueInOrder() {
    assertThat(Lines.line(new CallEvent(FULL, Optional.of(Members.NONE), List.of(Members.NONE))))
        .endsWith(
            """
            "args":{"name":"\\u2028 a\\"","count":-1,"size":18446744073709551615,"small":7,\
            "access":"0x00000002","id":"0xffffffffffffffff","ratio":2.5,"started":true,\
            "bytes":"00ff","inner":{"a":{}},"list":[1,[],{"b":"c"}]},"returns":{},"more":[{}]}
            """);
  }

  @Test
  void leavesOutWhatIsEmpty() {
    assertThat(Lines.line(new CallEvent(Members.NONE, Optional.empty(), List.of())))
        .endsWith("\"frame\":7}\n");
  }

  @Test
  void isAnOpenObjectInTheSchema() {
    String text = new SchemaGenerator(List.of(CallEvent.class)).schema();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    String line = Lines.line(new CallEvent(FULL, Optional.of(FULL), List.of(FULL)));

    assertThat(text).contains("\"description\": \"What was asked\"");
    assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(line.replace("\"args\":{", "\"arg\":{"), InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema.validate(
                line.replaceFirst("\"args\":\\{.*\"returns\"", "\"args\":[],\"returns\""),
                InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void findsMembersByName() {
    assertThat(FULL.text("name")).hasValue("\u2028 a\"");
    assertThat(FULL.text("count")).isEmpty();
    assertThat(FULL.find("started")).hasValue(new MemberValue.Truth(true));
    assertThat(FULL.members("inner").orElseThrow().isEmpty()).isFalse();
    assertThat(FULL.elements("list")).hasSize(3);
    assertThat(FULL.elements("name")).isEmpty();
  }

  @Test
  void refusesWhatJsonDoesNotHave() {
    Members.Builder builder = Members.builder().add("a", 1);
    assertThat(builder.has("a")).isTrue();
    assertThatThrownBy(() -> builder.add("a", 2)).hasMessageContaining("two members a");
    assertThatThrownBy(() -> builder.add("b", Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> builder.addHexadecimal("b", 1, 17)).hasMessageContaining("17 digits");
  }
}
