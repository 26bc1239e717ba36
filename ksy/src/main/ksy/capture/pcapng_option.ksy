meta:
  id: pcapng_option
  title: pcapng option header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Code and length of one option of any block. The caller takes the value, steps
  over the padding to four bytes and stops at code 0.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Options
-webide-representation: "option {code:dec}, {len_value:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: code
    -orig-id: Option Type
    type: u2
    doc: |
      What the option is; its meaning depends on the block, apart from 0 end, 1
      comment and the custom codes 2988, 2989, 19372 and 19373.
  - id: len_value
    -orig-id: Option Length
    type: u2
    doc: Bytes of the value, without padding.
