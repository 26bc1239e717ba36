package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {

  private static final List<String> KNOWN = List.of("smb", "flow", "pipe");

  @Test
  void acceptsWhatIsListed() {
    EventFilter filter = EventFilter.parse("smb, pipe", KNOWN);

    assertThat(KNOWN).filteredOn(filter::accepts).containsExactly("smb", "pipe");
    assertThat(KNOWN).allMatch(EventFilter.ALL::accepts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smb,pipes", "", "smb,", "SMB"})
  void refusesUnknownNames(String list) {
    assertThatThrownBy(() -> EventFilter.parse(list, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there are flow, pipe, smb");
  }
}
