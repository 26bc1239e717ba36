meta:
  id: pcapng_obsolete_packet
  title: pcapng packet block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of the packet block that the enhanced packet block replaced, before
  the packet.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Packet Block (obsolete)
-webide-representation: "{len_captured:dec} of {len_original:dec} bytes on interface {interface_id:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: interface_id
    -orig-id: Interface ID
    type: u2
    doc: Number of the interface within this section.
  - id: drops_count
    -orig-id: Drops Count
    type: u2
    doc: |
      Packets lost between this packet and the one before; 0xffff when that is
      not known.
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
