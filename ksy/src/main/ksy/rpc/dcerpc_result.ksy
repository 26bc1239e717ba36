meta:
  id: dcerpc_result
  title: DCE/RPC result of a presentation context
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Whether an offered context was accepted. The transfer syntax that was chosen
  follows.
doc-ref:
  - https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.3.1, p_result_t
  - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-rpce/8df5c4d4-364d-468c-81fe-ec94c1b40917 [MS-RPCE] 2.2.2.4, negotiate_ack
-webide-representation: "result {result:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: result
    -orig-id: result
    type: u2
    doc: |
      0 acceptance, 1 user_rejection, 2 provider_rejection, 3 negotiate_ack.
  - id: reason
    -orig-id: reason
    type: u2
    doc: Why it was rejected, or the negotiated features.
