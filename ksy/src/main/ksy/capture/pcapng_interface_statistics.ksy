meta:
  id: pcapng_interface_statistics
  title: pcapng interface statistics block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of an interface statistics block before its options, which hold the
  counters.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Statistics Block
-webide-representation: "interface {interface_id:dec}"
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
    doc: High half of the time the counters were taken.
  - id: timestamp_lower
    -orig-id: Timestamp (Lower 4 Octets)
    type: u4
    doc: Low half of the time the counters were taken.
