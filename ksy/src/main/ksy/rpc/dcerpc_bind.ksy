meta:
  id: dcerpc_bind
  title: DCE/RPC bind and alter_context PDUs, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Begins an association, or adds presentation contexts to it. The elements of the
  list of presentation contexts follow.
doc-ref:
  - https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.3, The bind PDU
  - https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.1, The alter_context PDU
-webide-representation: "{num_context_elem:dec} contexts"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: max_xmit_frag
    -orig-id: max_xmit_frag
    type: u2
    doc: Bytes of the longest PDU that the client sends.
  - id: max_recv_frag
    -orig-id: max_recv_frag
    type: u2
    doc: Bytes of the longest PDU that the client takes.
  - id: assoc_group_id
    -orig-id: assoc_group_id
    type: u4
    doc: Group of associations that share context handles, 0 for a new one.
  - id: num_context_elem
    -orig-id: n_context_elem
    type: u1
    doc: Elements of the list of presentation contexts.
  - id: reserved
    -orig-id: reserved
    type: u1
    doc: Reserved.
  - id: reserved2
    -orig-id: reserved2
    type: u2
    doc: Reserved.
