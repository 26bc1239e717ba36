meta:
  id: dcerpc_syntax_id
  title: DCE/RPC abstract or transfer syntax
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Names an interface or the encoding of its arguments.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.3.1, p_syntax_id_t
-webide-representation: "version {if_version:hex}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: time_low
    -orig-id: time_low
    type: u4
    doc: First field of the UUID.
  - id: time_mid
    -orig-id: time_mid
    type: u2
    doc: Second field of the UUID.
  - id: time_hi_and_version
    -orig-id: time_hi_and_version
    type: u2
    doc: Third field of the UUID.
  - id: clock_seq_and_node
    -orig-id: clock_seq_hi_and_reserved
    type: u8be
    doc: The other eight bytes of the UUID, in the order of its text.
  - id: if_version
    -orig-id: if_version
    type: u4
    doc: Major version in the lower half, minor version in the upper half.
