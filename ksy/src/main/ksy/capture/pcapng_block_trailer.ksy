meta:
  id: pcapng_block_trailer
  title: pcapng block trailer
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: What every block ends with, so that a file can be walked backwards.
doc-ref: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html PCAP next generation capture file format, section 3.1
-webide-representation: "{len_block:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: len_block
    -orig-id: Block Total Length
    type: u4
    doc: The same number as at the beginning of the block.
