meta:
  id: dcerpc_auth3
  title: DCE/RPC rpc_auth_3 PDU, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Carries the third message of an authentication and is not answered. The
  authentication verifier follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-rpce/a6b7b03c-4ac5-4c25-8c52-f2bec872ac97 [MS-RPCE] 2.2.2.10, rpc_auth_3 PDU
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: pad
    -orig-id: pad
    type: u4
    doc: Ignored.
