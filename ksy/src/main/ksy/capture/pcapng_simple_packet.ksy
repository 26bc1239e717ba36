meta:
  id: pcapng_simple_packet
  title: pcapng simple packet block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of a simple packet block before the packet, which is of interface 0
  and has no time. The captured bytes are as many as the original length, the
  snap length of the interface and the length of the block allow.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Simple Packet Block
-webide-representation: "{len_original:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: len_original
    -orig-id: Original Packet Length
    type: u4
    doc: Bytes the packet had on the wire.
