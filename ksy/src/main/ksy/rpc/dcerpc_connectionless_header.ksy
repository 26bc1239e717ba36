meta:
  id: dcerpc_connectionless_header
  title: DCE/RPC connectionless PDU header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The 80 bytes every connectionless PDU begins with. The byte order of its
  integers stands in its own data representation label.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.5, Connectionless RPC PDU Structure
-webide-representation: "type {ptype:dec}, operation {opnum:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label says little-endian.
seq:
  - id: rpc_vers
    -orig-id: rpc_vers
    type: u1
    doc: Major version of the protocol, 4.
  - id: ptype
    -orig-id: ptype
    type: u1
    doc: Type of the PDU.
  - id: flags1
    -orig-id: flags1
    type: u1
    doc: Bit 1 last fragment, bit 2 fragment, bit 4 no answer is wanted.
  - id: flags2
    -orig-id: flags2
    type: u1
    doc: Bit 1 a cancel was pending.
  - id: integer_and_character_format
    -orig-id: drep[0]
    type: u1
    doc: High nibble 1 for little-endian integers, low nibble 0 for ASCII.
  - id: floating_point_format
    -orig-id: drep[1]
    type: u1
    doc: |
      0 IEEE, 1 VAX, 2 Cray, 3 IBM.
  - id: reserved
    -orig-id: drep[2]
    type: u1
    doc: Zero.
  - id: serial_hi
    -orig-id: serial_hi
    type: u1
    doc: Upper half of the serial number.
  - id: object_time_low
    -orig-id: object.time_low
    type: u4
    doc: First field of the UUID of the object.
  - id: object_time_mid
    -orig-id: object.time_mid
    type: u2
    doc: Second field.
  - id: object_time_hi_and_version
    -orig-id: object.time_hi_and_version
    type: u2
    doc: Third field.
  - id: object_clock_seq_and_node
    -orig-id: object.clock_seq_hi_and_reserved
    type: u8be
    doc: The other eight bytes, in the order of the text.
  - id: interface_time_low
    -orig-id: if_id.time_low
    type: u4
    doc: First field of the UUID of the interface.
  - id: interface_time_mid
    -orig-id: if_id.time_mid
    type: u2
    doc: Second field.
  - id: interface_time_hi_and_version
    -orig-id: if_id.time_hi_and_version
    type: u2
    doc: Third field.
  - id: interface_clock_seq_and_node
    -orig-id: if_id.clock_seq_hi_and_reserved
    type: u8be
    doc: The other eight bytes, in the order of the text.
  - id: activity_time_low
    -orig-id: act_id.time_low
    type: u4
    doc: First field of the UUID of the activity.
  - id: activity_time_mid
    -orig-id: act_id.time_mid
    type: u2
    doc: Second field.
  - id: activity_time_hi_and_version
    -orig-id: act_id.time_hi_and_version
    type: u2
    doc: Third field.
  - id: activity_clock_seq_and_node
    -orig-id: act_id.clock_seq_hi_and_reserved
    type: u8be
    doc: The other eight bytes, in the order of the text.
  - id: server_boot
    -orig-id: server_boot
    type: u4
    doc: When the server started, 0 when the client does not know.
  - id: if_vers
    -orig-id: if_vers
    type: u4
    doc: |
      Version of the interface: major in the lower half, minor in the upper.
  - id: seqnum
    -orig-id: seqnum
    type: u4
    doc: Number of the call in its activity.
  - id: opnum
    -orig-id: opnum
    type: u2
    doc: Number of the operation in the interface.
  - id: ihint
    -orig-id: ihint
    type: u2
    doc: Hint of the server, 0xffff for none.
  - id: ahint
    -orig-id: ahint
    type: u2
    doc: Hint of the server, 0xffff for none.
  - id: len_body
    -orig-id: len
    type: u2
    doc: Bytes behind this header.
  - id: fragnum
    -orig-id: fragnum
    type: u2
    doc: Number of the fragment.
  - id: auth_proto
    -orig-id: auth_proto
    type: u1
    doc: |
      0 without authentication.
  - id: serial_lo
    -orig-id: serial_lo
    type: u1
    doc: Lower half of the serial number.
