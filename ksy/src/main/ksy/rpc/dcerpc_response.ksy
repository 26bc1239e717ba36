meta:
  id: dcerpc_response
  title: DCE/RPC response PDU, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Answers a call. The stub data follow, then the authentication verifier if there
  is one.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.10, The response PDU
-webide-representation: "context {p_cont_id:dec}"
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
    doc: Presentation context of the call.
  - id: cancel_count
    -orig-id: cancel_count
    type: u1
    doc: How often the call was cancelled.
  - id: reserved
    -orig-id: reserved
    type: u1
    doc: Reserved.
