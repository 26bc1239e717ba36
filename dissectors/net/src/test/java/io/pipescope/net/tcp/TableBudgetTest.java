package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableBudgetTest {
  private final List<Anomaly> anomalies = new ArrayList<>();
  private final TableBudget budget = new TableBudget(10);

  @Test
  void grantsNoMoreThanAllMayHoldTogether() {
    TableBudget.OfConversation one = budget.newConversation(anomalies::add);
    TableBudget.OfConversation other = budget.newConversation(anomalies::add);

    assertThat(one.take(6)).isTrue();
    assertThat(other.take(5)).isFalse();
    assertThat(other.take(4)).isTrue();
    one.give(2);
    assertThat(other.take(2)).isTrue();
    assertThat(one.take(1)).isFalse();
  }

  @Test
  void takesBackWhatAConversationHasWhenItEnds() {
    TableBudget.OfConversation one = budget.newConversation(anomalies::add);
    assertThat(one.take(10)).isTrue();
    one.give(3);
    one.close();

    TableBudget.OfConversation other = budget.newConversation(anomalies::add);
    assertThat(other.take(10)).isTrue();
    assertThat(other.take(1)).isFalse();
  }

  @Test
  void everyConversationSaysOnceThatItWasRefused() {
    TableBudget.OfConversation one = budget.newConversation(anomalies::add);
    TableBudget.OfConversation other = budget.newConversation(anomalies::add);
    one.refused("smb");
    one.refused("dcerpc");
    other.refused("dcerpc");

    assertThat(anomalies)
        .extracting(Anomaly::code)
        .containsExactly("limit.table_entries", "limit.table_entries");
    assertThat(anomalies).extracting(Anomaly::layer).containsExactly("smb", "dcerpc");
  }
}
