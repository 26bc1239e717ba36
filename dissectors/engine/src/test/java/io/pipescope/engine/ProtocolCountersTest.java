package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProtocolCountersTest {

  private static Map<String, Long> totals(ProtocolCounters... threads) {
    Map<String, Long> totals = new TreeMap<>();
    for (ProtocolCounters thread : threads) {
      thread.countInto(totals);
    }
    return totals;
  }

  @Test
  void countsAFrameOnceHoweverManyPipesItBringsDataFor() {
    ProtocolCounters counters = new ProtocolCounters();
    ProtocolCounters.OfConversation conversation = counters.newConversation();
    conversation.count("smb", 7);
    conversation.count("dcerpc", 7);
    conversation.count("dcerpc", 7);
    conversation.count("dcerpc", 8);

    assertThat(totals(counters)).isEqualTo(Map.of("smb", 1L, "dcerpc", 2L));
  }

  /** Found by fuzzing: the last frame ends what was held back in several conversations. */
  @Test
  void countsTheSameWhicheverConversationsShareAThread() {
    ProtocolCounters alone = new ProtocolCounters();
    alone.newConversation().count("rlogin", 9);
    alone.newConversation().count("rlogin", 9);
    ProtocolCounters one = new ProtocolCounters();
    one.newConversation().count("rlogin", 9);
    ProtocolCounters other = new ProtocolCounters();
    other.newConversation().count("rlogin", 9);

    assertThat(totals(alone)).isEqualTo(totals(one, other)).isEqualTo(Map.of("rlogin", 2L));
  }
}
