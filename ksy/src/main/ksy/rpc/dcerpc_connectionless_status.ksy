meta:
  id: dcerpc_connectionless_status
  title: DCE/RPC body of connectionless fault and reject PDUs
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: Tells why a call failed or was refused.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.5.3, Connectionless RPC PDU Definitions
-webide-representation: "status {status:hex}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: status
    -orig-id: st
    type: u4
    doc: What went wrong, nca_s_* or another code.
