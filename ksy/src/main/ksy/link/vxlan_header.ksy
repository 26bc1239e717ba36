meta:
  id: vxlan_header
  title: VXLAN header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The eight bytes between UDP and the inner Ethernet frame.
doc-ref: https://www.rfc-editor.org/rfc/rfc7348#section-5 RFC 7348, section 5, VXLAN Frame Format
-webide-representation: "VNI {vxlan_network_identifier:dec}"
seq:
  - id: flags_before_i
    -orig-id: Flags, first four bits
    type: b4
    doc: Reserved.
  - id: vni_valid
    -orig-id: I
    type: b1
    doc: Whether the network identifier counts.
  - id: flags_after_i
    -orig-id: Flags, last three bits
    type: b3
    doc: Reserved.
  - id: reserved1
    -orig-id: Reserved (24 bits)
    type: b24
    doc: Zero.
  - id: vxlan_network_identifier
    -orig-id: VNI
    type: b24
    doc: The overlay network of the frame.
  - id: reserved2
    -orig-id: Reserved (8 bits)
    type: u1
    doc: Zero.
