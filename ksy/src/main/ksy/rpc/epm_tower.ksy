meta:
  id: epm_tower
  title: Protocol tower of the endpoint mapper
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What one interface can be reached by: a floor for the interface, one for the
  transfer syntax, and one for each layer of protocols below. Always
  little-endian, but for the addresses, which are in network order.
doc-ref:
  - https://pubs.opengroup.org/onlinepubs/9629399/apdxl.htm C706, appendix L, Protocol Tower Encoding
  - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-rpce/290c38b1-92fe-4229-91e6-4fc376610c15 [MS-RPCE] 2.2.1.2, Endpoint Mapper
seq:
  - id: num_floors
    -orig-id: floor_count
    type: u2
    doc: How many floors follow.
  - id: floors
    -orig-id: floors
    type: floor
    repeat: expr
    repeat-expr: num_floors
    doc: The floors, the interface first.
types:
  floor:
    doc: One floor.
    doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/apdxl.htm C706, appendix L, Protocol Tower Encoding
    seq:
      - id: len_left
        -orig-id: LHS byte count
        type: u2
        doc: Bytes of the left-hand side, the identifier among them; at least 1.
      - id: protocol
        -orig-id: protocol identifier
        type: u1
        doc: |
          What the floor is about: 0x0d a UUID, 0x0b connection-oriented RPC,
          0x07 a TCP port, 0x09 an IPv4 address, and others.
      - id: left
        -orig-id: LHS data
        size: len_left - 1
        type:
          switch-on: protocol
          cases:
            0x0d: uuid_and_version
        doc: The rest of the left-hand side; raw unless it is a UUID.
      - id: len_right
        -orig-id: RHS byte count
        type: u2
        doc: Bytes of the right-hand side.
      - id: right
        -orig-id: related or address data
        size: len_right
        doc: A port, an address, a name, or a minor version.
  uuid_and_version:
    doc: The identifier of an interface or a transfer syntax.
    doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/apdxl.htm C706, appendix L, Protocol Tower Encoding
    seq:
      - id: time_low
        -orig-id: time_low
        type: u4
        doc: First field of the UUID.
      - id: time_mid
        -orig-id: time_mid
        type: u2
        doc: Second field.
      - id: time_hi_and_version
        -orig-id: time_hi_and_version
        type: u2
        doc: Third field.
      - id: clock_seq_and_node
        -orig-id: clock_seq_hi_and_reserved
        type: u8be
        doc: The other eight bytes, in the order of the text.
      - id: version
        -orig-id: version
        type: u2
        doc: Major version.
