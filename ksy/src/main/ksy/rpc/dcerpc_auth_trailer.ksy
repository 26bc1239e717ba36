meta:
  id: dcerpc_auth_trailer
  title: DCE/RPC head of an authentication verifier
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Stands behind the padding at the end of a PDU. The authentication value follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-rpce/ab45c6a5-951a-4096-b805-7347674dc6ab [MS-RPCE] 2.2.2.11, sec_trailer Structure
-webide-representation: "type {auth_type:dec}, level {auth_level:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: auth_type
    -orig-id: auth_type
    type: u1
    doc: Who provides the security.
  - id: auth_level
    -orig-id: auth_level
    type: u1
    doc: What is protected, 1 nothing to 6 privacy.
  - id: len_auth_pad
    -orig-id: auth_pad_length
    type: u1
    doc: Bytes of padding between the stub data and this structure.
  - id: auth_reserved
    -orig-id: auth_reserved
    type: u1
    doc: Reserved.
  - id: auth_context_id
    -orig-id: auth_context_id
    type: u4
    doc: Security context of the association.
