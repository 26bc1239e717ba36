meta:
  id: gzip_member_trailer
  title: gzip member trailer
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: What every member of a gzip file ends with.
doc-ref: https://www.rfc-editor.org/rfc/rfc1952#section-2.3 RFC 1952, section 2.3, Member format
-webide-representation: "{len_contents:dec} bytes"
seq:
  - id: crc
    -orig-id: CRC32
    type: u4
    doc: CRC-32 of the contents.
  - id: len_contents
    -orig-id: ISIZE
    type: u4
    doc: Bytes of the contents, modulo 2 to the 32nd.
