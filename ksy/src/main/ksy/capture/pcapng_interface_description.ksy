meta:
  id: pcapng_interface_description
  title: pcapng interface description block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of an interface description block before its options. The first one
  in a section describes interface 0.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
-webide-representation: "link type {link_type:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: link_type
    -orig-id: LinkType
    type: u2
    doc: Link type of the packets of this interface.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero; not to be looked at.
  - id: snap_len
    -orig-id: SnapLen
    type: u4
    doc: The most bytes kept of a packet; zero for no limit.
