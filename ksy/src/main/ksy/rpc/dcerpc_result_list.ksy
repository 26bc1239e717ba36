meta:
  id: dcerpc_result_list
  title: DCE/RPC head of a list of results
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  How many results follow, one for each presentation context that was offered.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.3.1, p_result_list_t
-webide-representation: "{num_results:dec} results"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: num_results
    -orig-id: n_results
    type: u1
    doc: Results that follow.
  - id: reserved
    -orig-id: reserved
    type: u1
    doc: Reserved.
  - id: reserved2
    -orig-id: reserved2
    type: u2
    doc: Reserved.
