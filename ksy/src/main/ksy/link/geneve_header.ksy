meta:
  id: geneve_header
  title: Geneve header without its options
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The eight bytes between UDP and the options, of which there are four times
  `opt_len` bytes.
doc-ref: https://www.rfc-editor.org/rfc/rfc8926#section-3.4 RFC 8926, section 3.4, Tunnel Header Fields
-webide-representation: "VNI {virtual_network_identifier:dec}"
seq:
  - id: version
    -orig-id: Ver
    type: b2
    doc: |
      0.
  - id: opt_len
    -orig-id: Opt Len
    type: b6
    doc: Length of the options in units of four bytes.
  - id: control
    -orig-id: O
    type: b1
    doc: Whether this is a control packet.
  - id: critical_options
    -orig-id: C
    type: b1
    doc: Whether an option must be understood.
  - id: reserved1
    -orig-id: Rsvd.
    type: b6
    doc: Zero.
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
    doc: Ethernet type of the payload.
  - id: virtual_network_identifier
    -orig-id: VNI
    type: b24
    doc: The virtual network of the packet.
  - id: reserved2
    -orig-id: Reserved
    type: u1
    doc: Zero.
