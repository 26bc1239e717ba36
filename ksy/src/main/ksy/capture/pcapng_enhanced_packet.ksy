meta:
  id: pcapng_enhanced_packet
  title: pcapng enhanced packet block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of an enhanced packet block before the packet. The packet follows,
  padded to four bytes, then options.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
-webide-representation: "{len_captured:dec} of {len_original:dec} bytes on interface {interface_id:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: interface_id
    -orig-id: Interface ID
    type: u4
    doc: Number of the interface within this section.
  - id: timestamp_upper
    -orig-id: Timestamp (Upper 4 Octets)
    type: u4
    doc: High half of the time stamp, in units the interface says.
  - id: timestamp_lower
    -orig-id: Timestamp (Lower 4 Octets)
    type: u4
    doc: Low half of the time stamp.
  - id: len_captured
    -orig-id: Captured Packet Length
    type: u4
    doc: Bytes of the packet in this block, without the padding.
  - id: len_original
    -orig-id: Original Packet Length
    type: u4
    doc: Bytes the packet had on the wire.
