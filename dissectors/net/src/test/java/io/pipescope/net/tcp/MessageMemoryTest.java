package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageMemoryTest {

  @Test
  void grantsNoMoreThanAllMayHoldTogether() {
    MessageMemory memory = new MessageMemory(100);
    MessageMemory.OfConversation one = memory.newConversation();
    MessageMemory.OfConversation other = memory.newConversation();

    assertThat(one.take(60)).isTrue();
    assertThat(other.take(41)).isFalse();
    assertThat(other.take(40)).isTrue();
    one.give(10);
    assertThat(other.take(10)).isTrue();
  }

  @Test
  void takesBackWhatAConversationHasWhenItEnds() {
    MessageMemory memory = new MessageMemory(100);
    MessageMemory.OfConversation one = memory.newConversation();
    assertThat(one.take(100)).isTrue();
    one.close();

    assertThat(memory.newConversation().take(100)).isTrue();
  }
}
