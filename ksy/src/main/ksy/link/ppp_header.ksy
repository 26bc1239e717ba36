meta:
  id: ppp_header
  title: PPP header in its long and compressed forms
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  Address, control and protocol. Both ends may agree to leave the first two out
  and to write protocols below 256 in one byte, the odd one.
doc-ref:
  - https://www.rfc-editor.org/rfc/rfc1662#section-3.1 RFC 1662, section 3.1, Frame Format
  - https://www.rfc-editor.org/rfc/rfc1661#section-2 RFC 1661, section 2, PPP Encapsulation
seq:
  - id: first
    -orig-id: Address or Protocol
    type: u1
    doc: |
      0xff, the address; or the first or only byte of the protocol.
  - id: control
    -orig-id: Control
    type: u1
    if: first == 0xff
    doc: |
      3 for unnumbered information.
  - id: protocol_first
    -orig-id: Protocol, first byte
    type: u1
    if: first == 0xff
    doc: First or only byte of the protocol after address and control.
  - id: protocol_second
    -orig-id: Protocol, second byte
    type: u1
    if: "(first == 0xff ? protocol_first : first) % 2 == 0"
    doc: Second byte of the protocol, there when the first is even.
