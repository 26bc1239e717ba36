package io.pipescope.smb.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CallLogTest {

  private static CallLog log(FewEntries entries, int calls) {
    CallLog log = new CallLog(8, entries);
    for (int i = 1; i <= calls; i++) {
      log.add(
          new Win32Call(
              i,
              Win32Function.READ_FILE,
              "ERROR_SUCCESS",
              OptionalLong.empty(),
              Optional.empty(),
              OptionalLong.empty()));
    }
    return log;
  }

  @Test
  void keepsTheFirstHalfAndTheLast() {
    FewEntries entries = new FewEntries(100);
    CallLog log = log(entries, 20);
    assertThat(log.all())
        .extracting(Win32Call::frame)
        .containsExactly(1L, 2L, 3L, 4L, 17L, 18L, 19L, 20L);
    assertThat(log.omitted()).isEqualTo(12);
    assertThat(entries.left).isEqualTo(92);
    log.close();
    assertThat(entries.left).isEqualTo(100);
  }

  @Test
  void keepsFewerWhenNoMoreAreGranted() {
    FewEntries entries = new FewEntries(3);
    CallLog log = log(entries, 20);
    assertThat(log.all()).extracting(Win32Call::frame).containsExactly(1L, 2L, 20L);
    assertThat(log.omitted()).isEqualTo(17);
    log.close();
    assertThat(entries.left).isEqualTo(3);
  }

  @Test
  void keepsNoneWhenNoneIsGranted() {
    CallLog log = log(new FewEntries(0), 20);
    assertThat(log.all()).isEmpty();
    assertThat(log.omitted()).isEqualTo(20);
  }
}
