meta:
  id: dcerpc_context_element
  title: DCE/RPC element of a presentation context list
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Offers an interface. The abstract syntax follows, then the transfer syntaxes.
doc-ref: https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.3.1, p_cont_elem_t
-webide-representation: "context {p_cont_id:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: p_cont_id
    -orig-id: p_cont_id
    type: u2
    doc: Number that the calls will use.
  - id: num_transfer_syn
    -orig-id: n_transfer_syn
    type: u1
    doc: Transfer syntaxes that are offered.
  - id: reserved
    -orig-id: reserved
    type: u1
    doc: Reserved.
