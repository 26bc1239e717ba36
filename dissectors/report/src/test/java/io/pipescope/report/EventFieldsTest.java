package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Event;
import io.pipescope.api.Members;
import io.pipescope.api.Payload;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.Filter;
import io.pipescope.report.filter.FilterSyntaxException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Display filters on events whose payloads have everything that payloads can have. */
class EventFieldsTest {

  record OpenEvent(Members args) implements Payload {
    @Override
    public String eventType() {
      return "open";
    }
  }

  private static final EventFieldCatalogue FIELDS =
      new EventFieldCatalogue(List.of(SamplePayloads.ExchangeEvent.class, OpenEvent.class));

  private static final Event FULL =
      new Event(Lines.FRAME, Optional.of(Lines.CONVERSATION), SamplePayloads.full());

  private static final Event BARE = new Event(Lines.FRAME, Optional.empty(), SamplePayloads.bare());

  private static boolean passes(String filter, Event event) {
    try {
      return Filter.parse(filter, FIELDS).matches(new EventFields("a.pcap", event));
    } catch (FilterSyntaxException e) {
      throw new AssertionError(e.explanation(), e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exchange.version == \"2\"",
        "exchange.share_type == \"pipe\" && exchange.direction == \"to_server\"",
        "exchange.signed",
        "exchange.signed == true",
        "exchange.count == -3",
        "exchange.count < 0 and exchange.count >= -3",
        "exchange.count in {1, -5..-2}",
        "exchange.rtt_us == -9223372036854775808",
        "exchange.duration_s < 0.001",
        "exchange.ratio == -2.5",
        "exchange.status_code == 0xc0000022",
        "exchange.status_code == \"0xc0000022\"",
        "exchange.status_code > 0x7fffffff",
        "exchange.session_id == 0x40000000001",
        "exchange.handles == 0xffffffffffffffff",
        "exchange.data == \"00ff1a\" && exchange.data contains \"ff\"",
        "exchange.user contains \"😀\"",
        "exchange.user matches r\"^ユ.*\\\\\"",
        "exchange.user matches \"^ユ.*\\\\\\\\\"",
        "exchange.mss == 1460 || exchange.mss == 1",
        "exchange.frames == 4 && exchange.frames == 9",
        "exchange.names == \"a\"",
        "exchange.arguments.name == \"t\" && exchange.arguments.parts.text == \"y\"",
        "exchange.counts.zebra == 1",
        "exchange.interface.value == 2",
        "exchange.create.access == 0x12019f",
        "exchange.create && !exchange.close",
        "exchange.create.action == \"opened\"",
        "exchange",
        "event_type == \"exchange\" and file == \"a.pcap\" and frame == 7",
        "timestamp >= \"2011-12-06\" && timestamp < \"2011-12-07\"",
        "src_ip == 10.0.0.0/8",
        "src_ip == 10.0.0.1",
        "ip.src == 10.0.0.1 && ip.dst == 2001:db8::/32",
        "ip.addr == 2001:db8::1 && ip.addr == 10.0.0.1",
        "tcp.port in {445, 139}",
        "vlan == 20 && vlan.id == 10",
        "src_port > 1024 && not dest_port > 1024",
        "proto == \"TCP\" && flow_id == 5 && community_id contains \"1:\"",
        "!(exchange.count == 1)",
        "exchange.count != 1",
        "((exchange.count==-3))",
      })
  void passesWhatFits(String filter) {
    assertThat(passes(filter, FULL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exchange.signed",
        "exchange.mss",
        "exchange.mss == 1460",
        "exchange.mss != 1460",
        "exchange.arguments",
        "exchange.close.fid == 1",
        "exchange.create",
        "exchange.interface",
        "exchange.count == \"0\"",
        "exchange.status_code == 0.5",
        "exchange.version > 1",
        "src_ip",
        "src_ip != 10.0.0.1",
        "ip.src == 0.0.0.0/0",
        "exchange.version == 10.0.0.0/8",
        "exchange.version contains \"11\"",
        "history",
      })
  void keepsBackWhatDoesNot(String filter) {
    assertThat(passes(filter, BARE)).isFalse();
  }

  @Test
  void knowsMembersThatOnlyTheTrafficTells() {
    Members args =
        Members.builder()
            .add("service_name", "PSEXESVC")
            .add("start", Members.builder().add("type", 3).build())
            .build();
    Event event = new Event(Lines.FRAME, Optional.empty(), new OpenEvent(args));

    assertThat(passes("args.service_name == \"PSEXESVC\" && args.start.type == 3", event)).isTrue();
    assertThat(passes("args.other", event)).isFalse();
    assertThat(passes("args", event)).isTrue();
  }

  @Test
  void tellsTheFieldsWithTheirDescriptions() {
    assertThat(FIELDS.all())
        .contains(
            new EventFieldCatalogue.FieldDescription(
                "exchange.version", "text", "Protocol version"),
            new EventFieldCatalogue.FieldDescription("exchange.status_code", "hexadecimal", ""),
            new EventFieldCatalogue.FieldDescription("src_port", "integer", "Port of the client"));
    assertThat(FIELDS.contains(FieldPath.of("exchange.create.access"))).isTrue();
    assertThat(FIELDS.contains(FieldPath.of("exchange.create.acces"))).isFalse();
  }

  @Test
  void guessesAMisspeltField() {
    assertThatThrownBy(() -> Filter.parse("  exchange.verison == \"2\"", FIELDS))
        .isInstanceOfSatisfying(
            FilterSyntaxException.class,
            e -> {
              assertThat(e.column()).isEqualTo(3);
              assertThat(e.explanation().lines())
                  .containsExactly(
                      "there is no field exchange.verison; did you mean exchange.version?"
                          + " (column 3)",
                      "    exchange.verison == \"2\"",
                      "    ^^^^^^^^^^^^^^^^");
            });
  }
}
