package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Event;
import io.pipescope.report.filter.Filter;
import io.pipescope.report.filter.FilterSyntaxException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
  private static final List<String> KNOWN = List.of("exchange", "flow", "text");

  private static final Event EXCHANGE =
      new Event(Lines.FRAME, Optional.empty(), SamplePayloads.full());

  @Test
  void acceptsWhatIsListed() {
    assertThat(EventFilter.parse("text, exchange", KNOWN).accepts("a.pcap", EXCHANGE)).isTrue();
    assertThat(EventFilter.parse("text,flow", KNOWN).accepts("a.pcap", EXCHANGE)).isFalse();
    assertThat(EventFilter.ALL.accepts("a.pcap", EXCHANGE)).isTrue();
  }

  @Test
  void acceptsOfThatWhatPassesTheDisplayFilter() throws FilterSyntaxException {
    EventFieldCatalogue fields =
        new EventFieldCatalogue(List.of(SamplePayloads.ExchangeEvent.class));
    EventFilter filter = EventFilter.ALL.and(Filter.parse("file == \"a.pcap\"", fields));

    assertThat(filter.accepts("a.pcap", EXCHANGE)).isTrue();
    assertThat(filter.accepts("b.pcap", EXCHANGE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exchange,texts", "", "flow,", "FLOW"})
  void refusesUnknownNames(String list) {
    assertThatThrownBy(() -> EventFilter.parse(list, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there are exchange, flow, text");
  }
}
