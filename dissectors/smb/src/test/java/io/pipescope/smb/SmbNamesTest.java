package io.pipescope.smb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmbNamesTest {

  @Test
  void firstLastAndBetween() {
    assertThat(SmbNames.NT_STATUS.find(0)).contains("STATUS_SUCCESS");
    assertThat(SmbNames.NT_STATUS.find(0x80000005)).contains("STATUS_BUFFER_OVERFLOW");
    assertThat(SmbNames.NT_STATUS.find(0xc0000022)).contains("STATUS_ACCESS_DENIED");
    assertThat(SmbNames.SMB1_COMMANDS.find(0xfe)).contains("invalid");
    assertThat(SmbNames.FSCTL.find(0x0011c017)).contains("FSCTL_PIPE_TRANSCEIVE");
  }

  @Test
  void numbersWithoutNames() {
    assertThat(SmbNames.NT_STATUS.find(0xffffffff)).isEmpty();
    assertThat(SmbNames.NT_STATUS.name(0xc0990001, 8)).isEqualTo("0xc0990001");
    assertThat(SmbNames.SMB1_COMMANDS.name(0x15, 2)).isEqualTo("0x15");
    assertThat(SmbNames.SMB2_COMMANDS.name(0xff, 4)).isEqualTo("0x00ff");
  }
}
