meta:
  id: gre_header
  title: Generic routing encapsulation header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The header with the fields its flags announce. Source route entries, which no
  one uses, are the caller's.
doc-ref:
  - https://www.rfc-editor.org/rfc/rfc2784#section-2.1 RFC 2784, section 2.1, GRE Header
  - https://www.rfc-editor.org/rfc/rfc2890#section-2 RFC 2890, section 2, Extensions to GRE Header
  - https://www.rfc-editor.org/rfc/rfc2637#section-4.1 RFC 2637, section 4.1, Enhanced GRE header
-webide-representation: "type {protocol_type:hex}"
seq:
  - id: checksum_present
    -orig-id: C
    type: b1
    doc: Whether checksum and offset are there.
  - id: routing_present
    -orig-id: R
    type: b1
    doc: Whether offset and a source route are there (RFC 1701).
  - id: key_present
    -orig-id: K
    type: b1
    doc: Whether the key is there.
  - id: sequence_number_present
    -orig-id: S
    type: b1
    doc: Whether the sequence number is there.
  - id: strict_source_route
    -orig-id: s
    type: b1
    doc: Whether the source route is strict (RFC 1701).
  - id: recursion_control
    -orig-id: Recur
    type: b3
    doc: How many more encapsulations are allowed (RFC 1701).
  - id: acknowledgment_present
    -orig-id: A
    type: b1
    doc: Whether the acknowledgment number is there; version 1.
  - id: flags
    -orig-id: Flags
    type: b4
    doc: Reserved.
  - id: version
    -orig-id: Ver
    type: b3
    doc: |
      0; 1 for the enhanced header of PPTP.
  - id: protocol_type
    -orig-id: Protocol Type
    -pipescope-show: hexadecimal
    -pipescope-names:
      0x0800: IPv4
      0x0806: ARP
      0x8100: VLAN
      0x86dd: IPv6
      0x8847: MPLS
      0x8848: MPLS multicast
      0x8863: PPPoE discovery
      0x8864: PPPoE session
      0x88a8: service VLAN
      0x6558: transparent Ethernet
    type: u2
    doc: Ethernet type of the payload; 0x880b, PPP, in version 1.
  - id: checksum
    -orig-id: Checksum
    type: u2
    if: checksum_present or routing_present
    doc: Complement of the sum of header and payload.
  - id: offset
    -orig-id: Offset/Reserved1
    type: u2
    if: checksum_present or routing_present
    doc: Where the active source route entry is; zero.
  - id: key
    -orig-id: Key
    type: u4
    if: key_present
    doc: |
      What tells flows in the tunnel apart; payload length and call id in
      version 1.
  - id: sequence_number
    -orig-id: Sequence Number
    type: u4
    if: sequence_number_present
    doc: Number of the packet in its flow.
  - id: acknowledgment_number
    -orig-id: Acknowledgment Number
    type: u4
    if: acknowledgment_present
    doc: Highest sequence number received.
