package io.pipescope.ksy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaitai.struct.KaitaiStruct;
import io.pipescope.ksy.Definitions.Definition;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every definition, found by their files: a new one is tested by being there. */
class EveryStructureTest {
  /** What is read once or more per packet or SMB command. */
  private static final List<String> HOT =
      List.of(
          "pcap_record_header",
          "pcap_modified_record_header",
          "pcapng_block_header",
          "pcapng_enhanced_packet",
          "pcapng_simple_packet",
          "pcapng_option",
          "ethernet_header",
          "vlan_tag",
          "linux_sll_header",
          "linux_sll2_header",
          "bsd_null_header",
          "ipv4_header",
          "ipv6_header",
          "ipv6_extension_header",
          "ipv6_fragment_header",
          "tcp_header",
          "udp_header",
          "nbss_header",
          "smb1_header",
          "smb2_header",
          "smb2_transform_header",
          "smb2_compression_transform_header",
          "smb2_read_request",
          "smb2_read_response",
          "smb2_write_request",
          "smb2_write_response",
          "dcerpc_header",
          "dcerpc_request",
          "dcerpc_response",
          "dcerpc_auth_trailer");

  static Stream<Definition> definitions() {
    return Definitions.all();
  }

  static Stream<Definition> flatDefinitions() {
    return Definitions.all().filter(Definition::isFlat);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void whatIsWrittenReadsTheSame(Definition definition) {
    Set<String> seen = new HashSet<>();
    for (boolean isLe : new boolean[] {true, false}) {
      Samples.of(definition, isLe).forEach(bytes -> roundTrip(definition, bytes, isLe, seen));
    }
    Set<String> expected = new HashSet<>(Definitions.child(definition.yaml(), "types").keySet());
    expected.add(definition.id());
    assertThat(seen)
        .as("types that were met")
        .isEqualTo(
            expected.stream().map(t -> Structures.camel("_" + t)).collect(Collectors.toSet()));
  }

  private static void roundTrip(
      Definition definition, byte[] bytes, boolean isLe, Set<String> seen) {
    WireStream in = new WireStream(bytes);
    KaitaiStruct.ReadWrite rich = Structures.rich(definition, in, isLe);
    WireStream leanIn = new WireStream(bytes);
    KaitaiStruct.ReadOnly lean = Structures.lean(definition, leanIn, isLe);
    try {
      WireReader.read(rich);
    } catch (EndOfWireException e) {
      assertThatExceptionOfType(EndOfWireException.class).isThrownBy(() -> WireReader.read(lean));
      return;
    }
    WireReader.read(lean);
    assertThat(leanIn.pos()).isEqualTo(in.pos());
    var values = Structures.values(rich);
    assertThat(Structures.values(lean)).isEqualTo(values);
    seen.addAll(Structures.types(values));

    byte[] written = Structures.write(rich, in.pos());
    if (definition.isFlat()) {
      assertThat(written).isEqualTo(Structures.prefix(bytes, written.length));
    }
    KaitaiStruct.ReadWrite again = Structures.rich(definition, new WireStream(written), isLe);
    assertThat(Structures.values(WireReader.read(again))).isEqualTo(values);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void whatIsCutShortEndsInOneWay(Definition definition) {
    for (boolean isLe : new boolean[] {true, false}) {
      Samples.of(definition, isLe)
          .limit(4000)
          .forEach(
              bytes -> {
                for (int length = 0; length < 48 && length < bytes.length; length++) {
                  WireStream in = new WireStream();
                  in.bind(ByteBuffer.wrap(bytes), 0, length);
                  readOrEnd(Structures.lean(definition, in, isLe));
                  in.seek(0);
                  if (length % 5 == 0) {
                    readOrEnd(Structures.rich(definition, in, isLe));
                  }
                }
              });
    }
  }

  private static void readOrEnd(KaitaiStruct.ReadOnly structure) {
    try {
      WireReader.read(structure);
    } catch (EndOfWireException e) {
      assertThat(e.needed() < 0 || e.needed() > e.available()).as(e.getMessage()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("flatDefinitions")
  void oneParserReadsAnyNumber(Definition definition) {
    for (boolean isLe : new boolean[] {true, false}) {
      WireStream in = new WireStream();
      KaitaiStruct.ReadOnly reused = Structures.lean(definition, in, isLe);
      Samples.of(definition, isLe)
          .limit(20)
          .forEach(
              bytes -> {
                in.bind(ByteBuffer.wrap(bytes), 3, bytes.length);
                reused._read();
                byte[] rest = Arrays.copyOfRange(bytes, 3, bytes.length);
                var fresh = Structures.lean(definition, new WireStream(rest), isLe);
                fresh._read();
                assertThat(Structures.values(reused)).isEqualTo(Structures.values(fresh));
              });
      for (Field field : reused.getClass().getDeclaredFields()) {
        if (!field.getName().startsWith("_") && !Modifier.isStatic(field.getModifiers())) {
          assertThat(field.getType().isPrimitive()).as(field.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void hotStructuresAreFlat() {
    assertThat(flatDefinitions().map(Definition::id)).containsAll(HOT);
  }
}
