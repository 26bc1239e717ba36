meta:
  id: dcerpc_uuid
  title: DCE/RPC UUID
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  A UUID, in the byte order of its PDU.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/apdxa.htm C706, appendix A, Universal Unique Identifier
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: time_low
    -orig-id: time_low
    type: u4
    doc: First field.
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
