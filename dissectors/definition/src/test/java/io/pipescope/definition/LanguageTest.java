package io.pipescope.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What definitions in the style of the public library are made of, as events show it. */
class LanguageTest {
  @TempDir private Path directory;

  private String event(String yaml, String hex) throws DefinitionException {
    return Loaded.of(directory, "proto", "meta:\n  id: proto\n" + yaml).sends(hex).event();
  }

  @Test
  void numbersKeepTheirSign() throws DefinitionException {
    String yaml =
        """
          endian: be
        seq:
          - {id: small, type: u1}
          - {id: negative, type: s2}
          - {id: long_one, type: u4}
          - {id: huge, type: u8}
          - {id: huge_negative, type: s8le}
          - {id: third, type: b3}
          - {id: flag, type: b1}
          - {id: rest, type: b4}
          - {id: ratio, type: f4}
          - {id: none, type: f8le}
        """;
    assertThat(
            event(
                yaml,
                "ff fffe ffffffff ffffffffffffffff ffffffffffffffff b5 3fc00000 000000000000f87f"))
        .isEqualTo(
            "{small=255, negative=-2, long_one=4294967295, huge=18446744073709551615,"
                + " huge_negative=-1, third=5, flag=true, rest=5, ratio=1.5, none='NaN'}");
  }

  @Test
  void codesHaveNamesOrKeepTheirNumber() throws DefinitionException {
    String yaml =
        """
          endian: le
        seq:
          - {id: known, type: u1, enum: kind}
          - {id: unknown, type: u2, enum: kind}
          - {id: bits, type: b4, enum: kind}
          - {id: more_bits, type: b4, enum: kind}
          - {id: all, type: u1, enum: kind, repeat: expr, repeat-expr: 3}
          - {id: inner, type: inner}
        instances:
          number: {value: unknown.to_i + inner.code.to_i}
        types:
          inner:
            seq:
              - {id: code, type: u1, enum: kind}
        enums:
          kind:
            1: first_one
            2: {id: second, doc: The other.}
        """;
    assertThat(event(yaml, "01 3412 29 010902 07"))
        .isEqualTo(
            "{known='first_one', unknown='0x1234', bits='second', more_bits='0x9',"
                + " all=['first_one', '0x9', 'second'], inner={code='0x7'}, number=4667}");
  }

  @Test
  void bodiesDependOnFieldsBeforeThem() throws DefinitionException {
    String yaml =
        """
          endian: be
        seq:
          - {id: kind, type: u1}
          - {id: len_body, type: u2}
          - id: body
            size: len_body
            type:
              switch-on: kind
              cases:
                1: text(3)
                2: pair
          - {id: after, type: u1}
        types:
          text:
            params:
              - {id: num, type: u4}
            seq:
              - {id: value, type: str, size: num, encoding: ASCII}
              - {id: padding, size-eos: true}
          pair:
            seq:
              - {id: left, type: u1}
              - {id: right, type: u1}
            instances:
              sum: {value: left + right}
              of_parent: {value: _parent.kind}
              of_root: {value: _root.len_body}
        """;
    assertThat(event(yaml, "01 0005 6162630000 07"))
        .isEqualTo("{kind=1, len_body=5, body={value='abc', padding=#0000}, after=7}");
    assertThat(event(yaml, "02 0002 0304 07"))
        .isEqualTo(
            "{kind=2, len_body=2, body={left=3, right=4, sum=7, of_parent=2, of_root=2},"
                + " after=7}");
    assertThat(event(yaml, "09 0001 ff 07")).isEqualTo("{kind=9, len_body=1, body=#ff, after=7}");
  }

  @Test
  void repetitionsEndByCountConditionAndSize() throws DefinitionException {
    String yaml =
        """
        seq:
          - {id: num, type: u1}
          - {id: counted, type: u1, repeat: expr, repeat-expr: num}
          - {id: until_zero, type: item, repeat: until, repeat-until: _.value == 0}
          - {id: in_size, size: 2, type: items}
        types:
          item:
            seq:
              - {id: value, type: u1}
          items:
            seq:
              - {id: items, type: item, repeat: eos}
        """;
    assertThat(event(yaml, "02 0a0b 0500 0102"))
        .isEqualTo(
            "{num=2, counted=[10, 11], until_zero=[{value=5}, {value=0}],"
                + " in_size={items=[{value=1}, {value=2}]}}");
  }

  @Test
  void instancesAreReadWhereTheyAre() throws DefinitionException {
    String yaml =
        """
          endian: be
        seq:
          - {id: len_all, type: u1}
          - {id: ofs_name, type: u1}
          - {id: body, size: len_all - 2, type: body}
        types:
          body:
            seq:
              - {id: first, type: u1}
            instances:
              last: {pos: _io.size - 1, type: u1}
        instances:
          name: {pos: ofs_name, type: strz, encoding: UTF-8}
        """;
    assertThat(event(yaml, "07 03 aa 68c3a900"))
        .isEqualTo("{len_all=7, ofs_name=3, body={first=170, last=0}, name='h\u00e9'}");
  }

  @Test
  void bytesAreUnfolded() throws DefinitionException, IOException {
    String yaml =
        """
        seq:
          - {id: masked, size: 3, process: xor(0x20), type: letters}
          - {id: keyed, size: 2, process: 'xor([1, 2])'}
          - {id: turned, size: 1, process: rol(4)}
          - {id: len_packed, type: u1}
          - {id: packed, size: len_packed, process: zlib, type: letters}
        types:
          letters:
            seq:
              - {id: text, type: str, size-eos: true, encoding: ASCII}
        """;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      out.write("aaaaaaaa".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    String length = HexFormat.of().toHexDigits((byte) packed.size());
    assertThat(
            event(yaml, "414243 0000 1f" + length + HexFormat.of().formatHex(packed.toByteArray())))
        .isEqualTo(
            "{masked={text='abc'}, keyed=#0102, turned=#f1, len_packed="
                + packed.size()
                + ", packed={text='aaaaaaaa'}}");
  }

  @Test
  void textHasAnEncoding() throws DefinitionException {
    String yaml =
        """
          encoding: UTF-16LE
        seq:
          - {id: wide, type: str, size: 4}
          - {id: latin, type: str, size: 2, encoding: ISO-8859-1}
          - {id: line, type: str, terminator: 0x0a, encoding: UTF-8}
          - {id: padded, type: str, size: 4, pad-right: 0x20, encoding: ASCII}
        """;
    assertThat(event(yaml, "61006200 e9ff 68690a 6f6b2020"))
        .isEqualTo("{wide='ab', latin='\u00e9\u00ff', line='hi', padded='ok'}");
  }

  @Test
  void byteOrderMayBeReadFromTheMessage() throws DefinitionException {
    String yaml =
        """
        seq:
          - {id: order, type: u1}
          - {id: body, type: body}
        types:
          body:
            meta:
              endian:
                switch-on: _root.order
                cases:
                  1: le
                  2: be
            seq:
              - {id: value, type: u2}
              - {id: inner, type: inner}
            types:
              inner:
                seq:
                  - {id: value, type: u2}
        """;
    assertThat(event(yaml, "01 0100 0200")).isEqualTo("{order=1, body={value=1, inner={value=2}}}");
    assertThat(event(yaml, "02 0100 0200"))
        .isEqualTo("{order=2, body={value=256, inner={value=512}}}");
  }

  @Test
  void importsAreFoundInTheSameFolder() throws DefinitionException {
    Loaded.write(
        directory,
        "varint",
        """
        meta:
          id: varint
        -pipescope-as: value
        seq:
          - {id: groups, type: group, repeat: until, repeat-until: not _.has_next}
        types:
          group:
            seq:
              - {id: has_next, type: b1}
              - {id: bits, type: b7}
        instances:
          value: {value: 'groups[0].bits + (groups.size > 1 ? groups[1].bits << 7 : 0)'}
        """);
    String yaml =
        """
          imports: [varint]
        seq:
          - {id: amount, type: varint}
          - {id: other, type: varint}
        """;
    assertThat(event(yaml, "8102 05")).isEqualTo("{amount=257, other=5}");
  }

  @Test
  void importsMayLeadToOtherFolders() throws DefinitionException, IOException {
    Path inner = Files.createDirectories(directory.resolve("inner/part"));
    Loaded.write(directory, "outer", "meta: {id: outer}\nseq: [{id: a, type: u1}]\n");
    Loaded.write(inner, "below", "meta: {id: below}\nseq: [{id: b, type: u1}]\n");
    Loaded loaded =
        Loaded.of(
            directory.resolve("inner"),
            "proto",
            """
            meta:
              id: proto
              imports: [../outer, part/below, /part/below]
            seq:
              - {id: first, type: outer}
              - {id: second, type: below}
            """);
    assertThat(loaded.sends("0102").event()).isEqualTo("{first={a=1}, second={b=2}}");
  }

  @Test
  void optionalAndNamelessFieldsAndKeysOfOurs() throws DefinitionException {
    String yaml =
        """
        seq:
          - {id: flags, type: u1, -pipescope-hide: true}
          - {id: extra, type: u1, if: (flags & 1) != 0}
          - {size: 1}
          - {id: direction, type: u1}
          - {id: parts, type: u1, repeat: expr, repeat-expr: 3, -pipescope-join: '-'}
          - {id: choice, type: choice}
          - {id: nothing, type: nothing}
        types:
          choice:
            -pipescope-as: [text, number]
            seq:
              - {id: kind, type: u1}
              - {id: text, type: str, size: 1, encoding: ASCII, if: kind == 1}
              - {id: number, type: u1, if: kind != 1}
          nothing: {seq: []}
        """;
    assertThat(event(yaml, "00 aa 09 010203 0141"))
        .isEqualTo("{direction_=9, parts='1-2-3', choice='A', nothing={}}");
    assertThat(event(yaml, "01 77 aa 09 010203 0207"))
        .isEqualTo("{extra=119, direction_=9, parts='1-2-3', choice=7, nothing={}}");
  }

  @Test
  void typesMayBeCalledLikeClassesOfJava() throws DefinitionException {
    String yaml =
        """
        seq:
          - id: name
            type: string
          - {id: kind, type: u1}
          - id: string
            type:
              switch-on: kind
              cases:
                1: string
                2: list
                3: 'object(7)'
        instances:
          letters: {value: name.value.length, if: kind == 1}
          inner: {value: string.as<string>.value, if: kind == 1}
        types:
          string:
            seq:
              - {id: len, type: u1}
              - {id: value, type: str, size: len, encoding: ASCII}
          list:
            seq:
              - {id: map, type: map, repeat: expr, repeat-expr: 2}
          map:
            seq:
              - {id: arrays, type: u1}
          object:
            params:
              - {id: number, type: u1}
            seq:
              - {id: text, type: string}
            instances:
              integer: {value: number + 1}
        """;
    assertThat(event(yaml, "026869 01 0161"))
        .isEqualTo(
            "{name={len=2, value='hi'}, kind=1, string={len=1, value='a'}, letters=2, inner='a'}");
    assertThat(event(yaml, "00 02 0506"))
        .isEqualTo("{name={len=0, value=''}, kind=2, string={map=[{arrays=5}, {arrays=6}]}}");
    assertThat(event(yaml, "00 03 0162"))
        .isEqualTo("{name={len=0, value=''}, kind=3, string={text={len=1, value='b'}, integer=8}}");
  }

  @Test
  void whatAFileCannotBringIsSaidWithItsLine() {
    String opaque = "meta:\n  id: proto\nseq:\n  - id: a\n    type: not_here\n";
    assertThatThrownBy(() -> Loaded.of(directory, "proto", opaque))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("line 5")
        .hasMessageContaining("not_here");
    String custom = "meta:\n  id: proto\nseq:\n  - id: a\n    size: 1\n    process: my.unpack(1)\n";
    assertThatThrownBy(() -> Loaded.of(directory, "proto", custom))
        .hasMessageContaining("line 6")
        .hasMessageContaining("my.unpack");
    String keyword = "meta:\n  id: proto\nseq:\n  - id: class\n    type: u1\n";
    assertThatThrownBy(() -> Loaded.of(directory, "proto", keyword))
        .hasMessageContaining("line 4")
        .hasMessageContaining("class");
    String parameters =
        "meta:\n  id: proto\nparams:\n  - id: p\n    type: u1\nseq:\n  - id: a\n    type: u1\n";
    assertThatThrownBy(() -> Loaded.of(directory, "proto", parameters))
        .hasMessageContaining("takes parameters");
    assertThatThrownBy(() -> Loaded.of(directory, "proto", "meta:\n  id: [\n"))
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> Loaded.of(directory, "proto", "meta:\n  id: Upper\n"))
        .hasMessageContaining("line 2");
  }
}
