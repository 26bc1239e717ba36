meta:
  id: dcerpc_request
  title: DCE/RPC request PDU, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Calls an operation. An object UUID follows if PFC_OBJECT_UUID is set, then the
  stub data, then the authentication verifier if there is one.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.9, The request PDU
-webide-representation: "context {p_cont_id:dec}, operation {opnum:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: alloc_hint
    -orig-id: alloc_hint
    type: u4
    doc: Bytes of stub data that are still to come, or 0. A hint, not to be trusted.
  - id: p_cont_id
    -orig-id: p_cont_id
    type: u2
    doc: Presentation context, which names interface and transfer syntax.
  - id: opnum
    -orig-id: opnum
    type: u2
    doc: Number of the operation in the interface.
