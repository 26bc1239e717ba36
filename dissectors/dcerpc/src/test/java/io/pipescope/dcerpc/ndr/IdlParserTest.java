package io.pipescope.dcerpc.ndr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdlParserTest {
  private static final String HEAD = "[uuid(1-2, 3-4), version(1.0)]\ninterface test\n{\n";

  private static RemoteInterface parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return IdlParser.remoteInterface("test.idl", bytes, file -> Map.of());
  }

  @Test
  void readsNameIdentifiersAndOperations() {
    RemoteInterface parsed =
        parse(HEAD + "// a comment\n[opnum(0x10)] void F(void);\n[opnum(3)] long G();\n}\n");
    assertThat(parsed.name()).isEqualTo("test");
    assertThat(parsed.uuids()).containsExactlyInAnyOrder("1-2", "3-4");
    assertThat(parsed.operations()).containsOnlyKeys(3, 16);
    assertThat(parsed.operation(16).orElseThrow().name()).isEqualTo("F");
    assertThat(parsed.operation(4)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [opnum(0)] void F([in] LONGER a);                | unknown type 'LONGER'
          [opnum(0)] void F([in] long a)                   | expected ';', not '}'
          [opnum(0)] void F(long a);                       | a is neither in nor out
          [opnum(0)] void F([in] long a, [in] long pA);    | two parameters are called a
          [opnum(0)] void F([in, colour] long a);          | unknown attribute 'colour'
          [opnum(0)] void F([in, in] long a);              | 'in' twice
          [opnum(0)] void F([in, show(music)] long a);     | 'music' is no way to show a value
          [opnum(zero)] void F();                          | 'zero' is no number
          [opnum(0)] void F([in] void* a);                 | void is nothing that can be transmitted
          [opnum(0)] void F(); [opnum(0)] void G();        | operation 0 twice
          [opnum(0] void F();                              | missing ')'
          typedef long T; typedef short T;                 | type T twice
          typedef struct { long a; long a; } S;            | two members are called a
          typedef struct { long a[]; long b; } S;          | only the last member can be an array without a length
          typedef union { long a; } U;                     | an arm without a case
          typedef union { [case(1)] long a; [case(1)] long b; } U;  | case 1 twice
          typedef [switch_type(hyper)] union { [case(X)] long a; } U; | 'X' is no number
          typedef struct { 5 a; } S;                       | expected a name, not '5'
          """)
  void tellsWhatIsWrongAndWhere(String declaration, String trouble) {
    assertThatThrownBy(() -> parse(HEAD + declaration + "\n}").operations())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("test\\.idl:[45]: .*")
        .hasMessageContaining(trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "lpServiceName, service_name",
    "dwDesiredAccess, desired_access",
    "hSCManager, sc_manager",
    "lpdwTagId, tag_id",
    "phkResult, phk_result",
    "pcbBytesNeeded, cb_bytes_needed",
    "pcReturned, c_returned",
    "shi502_security_descriptor, security_descriptor",
    "FileName, file_name",
    "PreferedMaximumLength, prefered_maximum_length",
    "cbBufSize, cb_buf_size",
    "MinorVersion, minor_version",
    "SidTypeUser, sid_type_user",
    "UPTODATE, uptodate",
    "pszLocalMachine, local_machine",
    "path, path",
    "argc, argc",
    "val_listIn, val_list_in",
    "Level502, level502",
  })
  void membersAreNamedAfterWhatTheyAre(String specified, String shown) {
    assertThat(MemberName.of(specified)).isEqualTo(shown);
  }
}
