meta:
  id: dcerpc_header
  title: DCE/RPC connection-oriented common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The 16 bytes every connection-oriented PDU begins with. The byte order of its
  integers stands in its own data representation label.
doc-ref:
  - https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.3.1, Common Fields
  - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-rpce/290c38b1-92fe-4229-91e6-4fc376610c15 [MS-RPCE] 2.2.2, Connection-Oriented RPC Messages
-webide-representation: "type {ptype:dec}, call {call_id:dec}, {frag_length:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label says little-endian.
seq:
  - id: rpc_vers
    -orig-id: rpc_vers
    type: u1
    doc: Major version of the protocol, 5.
  - id: rpc_vers_minor
    -orig-id: rpc_vers_minor
    type: u1
    doc: Minor version, 0 or 1.
  - id: ptype
    -orig-id: PTYPE
    -pipescope-names:
      0: request
      1: ping
      2: response
      3: fault
      4: working
      5: nocall
      6: reject
      7: ack
      8: cl_cancel
      9: fack
      10: cancel_ack
      11: bind
      12: bind_ack
      13: bind_nak
      14: alter_context
      15: alter_context_resp
      16: auth3
      17: shutdown
      18: co_cancel
      19: orphaned
    type: u1
    doc: Type of the PDU.
  - id: pfc_flags
    -orig-id: pfc_flags
    -pipescope-flags:
      0x01: first fragment
      0x02: last fragment
      0x04: pending cancel
      0x10: concurrent multiplexing
      0x20: did not execute
      0x40: maybe
      0x80: object UUID
    type: u1
    doc: Whether this is the first or last fragment, and more.
  - id: integer_and_character_format
    -orig-id: packed_drep[0]
    type: u1
    doc: High nibble 1 for little-endian integers, low nibble 0 for ASCII.
  - id: floating_point_format
    -orig-id: packed_drep[1]
    type: u1
    doc: 0 IEEE, 1 VAX, 2 Cray, 3 IBM.
  - id: reserved
    -orig-id: packed_drep[2..3]
    type: u2
    doc: Zero.
  - id: frag_length
    -orig-id: frag_length
    type: u2
    doc: Length of the whole PDU with this header, in bytes.
  - id: auth_length
    -orig-id: auth_length
    type: u2
    doc: Length of the authentication value at its end, in bytes.
  - id: call_id
    -orig-id: call_id
    type: u4
    doc: Which call of the association this belongs to.
