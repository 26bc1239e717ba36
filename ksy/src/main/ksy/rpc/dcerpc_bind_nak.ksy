meta:
  id: dcerpc_bind_nak
  title: DCE/RPC bind_nak PDU, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Refuses a bind. The list of the versions that are supported follows.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.5, The bind_nak PDU
-webide-representation: "reason {provider_reject_reason:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: provider_reject_reason
    -orig-id: provider_reject_reason
    type: u2
    doc: Why.
