meta:
  id: pcapng_option_header
  title: pcapng option header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  What every option of a block begins with. The value follows, padded to four
  bytes.
doc-ref: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html PCAP next generation capture file format, section 3.5
-webide-representation: "option {code:dec}, {len_value:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: code
    -orig-id: Option Type
    type: u2
    doc: Says what the value is, by the type of the block; 0 ends the options.
  - id: len_value
    -orig-id: Option Length
    type: u2
    doc: Bytes of the value, without the padding.
