meta:
  id: cisco_hdlc_header
  title: Cisco HDLC header
  -pipescope-protocol: chdlc
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The four bytes before a packet on a Cisco serial line.
doc-ref: https://www.tcpdump.org/linktypes.html Link-layer header types, LINKTYPE_C_HDLC
-webide-representation: "type {protocol_code:hex}"
seq:
  - id: address
    -orig-id: Address
    type: u1
    doc: |
      0x0f unicast, 0x8f broadcast.
  - id: control
    -orig-id: Control
    type: u1
    doc: Zero.
  - id: protocol_code
    -orig-id: Protocol code
    type: u2
    doc: Ethernet type, or 0x8035 for SLARP.
