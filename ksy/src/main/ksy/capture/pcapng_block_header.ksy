meta:
  id: pcapng_block_header
  title: pcapng block header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: What every block begins with. The length is repeated after the body.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, General Block Structure
-webide-representation: "block {block_type:hex}, {len_block:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: block_type
    -orig-id: Block Type
    -pipescope-show: hexadecimal
    -pipescope-names:
      1: interface description
      2: packet
      3: simple packet
      4: name resolution
      5: interface statistics
      6: enhanced packet
      10: decryption secrets
      0x0a0d0d0a: section header
    type: u4
    doc: |
      Says what the body is. 0x0a0d0d0a, the type of a section header, reads the
      same in both byte orders.
  - id: len_block
    -orig-id: Block Total Length
    type: u4
    doc: |
      Bytes of the whole block from its type to its second length, a multiple of
      four.
