package io.pipescope.smb.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PipeWordsTest {

  @Test
  void rightsAsProgramsAskForThem() {
    assertThat(PipeWords.access(0x0012019f)).isEqualTo("GENERIC_READ|GENERIC_WRITE");
    assertThat(PipeWords.access(0x00120089)).isEqualTo("GENERIC_READ");
    assertThat(PipeWords.access(0x00120196)).isEqualTo("GENERIC_WRITE");
    assertThat(PipeWords.access(0xc0000000L)).isEqualTo("GENERIC_READ|GENERIC_WRITE");
    assertThat(PipeWords.access(3)).isEqualTo("FILE_READ_DATA|FILE_WRITE_DATA");
    assertThat(PipeWords.access(0x02000000)).isEqualTo("MAXIMUM_ALLOWED");
    assertThat(PipeWords.access(0x01000000)).isEqualTo("0x01000000");
    assertThat(PipeWords.access(0)).isEqualTo("0x00000000");
  }

  @Test
  void namesInAllTheirForms() {
    assertThat(PipeName.bare("srvsvc")).isEqualTo("srvsvc");
    assertThat(PipeName.bare("\\srvsvc")).isEqualTo("srvsvc");
    assertThat(PipeName.bare("\\PIPE\\srvsvc")).isEqualTo("srvsvc");
    assertThat(PipeName.bare("pipe\\sql\\query")).isEqualTo("sql\\query");
    assertThat(PipeName.bare("pipeline")).isEqualTo("pipeline");
    assertThat(PipeName.server("\\\\SRV\\IPC$")).isEqualTo("SRV");
    assertThat(PipeName.server("IPC$")).isEmpty();
  }

  @Test
  void statusesAsProgramsSeeThem() {
    assertThat(Outcome.ofNtStatus(0xc00000b0, "x").result()).isEqualTo("ERROR_PIPE_NOT_CONNECTED");
    assertThat(Outcome.ofNtStatus(0xc00000b1, "x").result()).isEqualTo("ERROR_NO_DATA");
    assertThat(Outcome.ofNtStatus(0xc00000b3, "x").result()).isEqualTo("ERROR_PIPE_LISTENING");
    assertThat(Outcome.ofNtStatus(0xc00000d9, "x").result()).isEqualTo("ERROR_NO_DATA");
    assertThat(Outcome.ofNtStatus(0xc000014b, "x").result()).isEqualTo("ERROR_BROKEN_PIPE");
    assertThat(Outcome.ofNtStatus(0xc0990001, "0xc0990001").result()).isEqualTo("0xc0990001");
    assertThat(Outcome.ofDosError(1, 232, "x").broken()).isTrue();
    assertThat(Outcome.ofDosError(2, 234, "ERRSRV:0x00ea").result()).isEqualTo("ERRSRV:0x00ea");
  }
}
