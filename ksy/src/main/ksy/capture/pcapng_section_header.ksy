meta:
  id: pcapng_section_header
  title: pcapng section header block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of a section header block before its options. Read it as little-
  endian first; when `byte_order_magic` is 0x4d3c2b1a the section is big-endian,
  and this and the block header have to be read again with `is_le` false.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Section Header Block
-webide-representation: "version {major_version:dec}.{minor_version:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: byte_order_magic
    -orig-id: Byte-Order Magic
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0x1a2b3c4d in the byte order of the writer.
  - id: major_version
    -orig-id: Major Version
    type: u2
    doc: |
      1.
  - id: minor_version
    -orig-id: Minor Version
    type: u2
    doc: |
      0; files that say 2 are to be read the same way.
  - id: len_section
    -orig-id: Section Length
    type: s8
    doc: |
      Bytes of the blocks of this section after this one, -1 when the writer did
      not know.
