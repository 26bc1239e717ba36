meta:
  id: dcerpc_fault
  title: DCE/RPC fault PDU, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Tells that a call failed. Stub data may follow.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.7, The fault PDU
-webide-representation: "status {status:hex}"
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
  - id: fault_flags
    -orig-id: reserved
    type: u1
    doc: Bit 0 says that an extended error is in the stub data.
  - id: status
    -orig-id: status
    type: u4
    doc: What went wrong, nca_s_* or another code.
  - id: reserved2
    -orig-id: reserved2
    type: u4
    doc: Reserved.
