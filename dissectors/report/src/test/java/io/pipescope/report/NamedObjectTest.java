package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Description;
import io.pipescope.api.NamedObject;
import io.pipescope.api.Payload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of one record that are called differently. */
class NamedObjectTest {
  @Description("An event")
  record CommandEvent(@Description("What was asked") Parameters parameters) implements Payload {
    @Override
    public String eventType() {
      return "command";
    }
  }

  @Description("What was asked")
  sealed interface Parameters extends NamedObject permits Transfer {}

  @Description(
      value = "A transfer",
      values = {"read", "write"})
  record Transfer(String memberName, @Description("Bytes") long length) implements Parameters {}

  @Test
  void theNameIsThatOfTheMemberAndNotInTheObject() {
    assertThat(Lines.line(new CommandEvent(new Transfer("read", 7))))
        .endsWith("\"read\":{\"length\":7}}\n");
    assertThat(Lines.line(new CommandEvent(new Transfer("write", 8))))
        .endsWith("\"write\":{\"length\":8}}\n");
  }

  @Test
  void theSchemaKnowsEveryName() {
    String schema = new SchemaGenerator(List.of(CommandEvent.class)).schema();
    assertThat(schema)
        .contains("\"read\": {", "\"write\": {", "\"length\": {")
        .doesNotContain("member_name");
  }
}
