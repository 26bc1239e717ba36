meta:
  id: dcerpc_bind_ack
  title: DCE/RPC bind_ack and alter_context_resp PDUs, behind the common header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  Answers a bind or an alter_context. The secondary address follows, a text with
  its NUL, then padding to a multiple of four from the start of the PDU, then the
  list of results.
doc-ref:
  - https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.4, The bind_ack PDU
  - https://pubs.opengroup.org/onlinepubs/9629399/chap12.htm C706, section 12.6.4.2, The alter_context_resp PDU
-webide-representation: "group {assoc_group_id:hex}"
params:
  - id: is_le
    type: bool
    doc: Whether the data representation label of the PDU says little-endian.
seq:
  - id: max_xmit_frag
    -orig-id: max_xmit_frag
    type: u2
    doc: Bytes of the longest PDU that the server sends.
  - id: max_recv_frag
    -orig-id: max_recv_frag
    type: u2
    doc: Bytes of the longest PDU that the server takes.
  - id: assoc_group_id
    -orig-id: assoc_group_id
    type: u4
    doc: Group of associations that share context handles.
  - id: len_sec_addr
    -orig-id: sec_addr.length
    type: u2
    doc: Bytes of the secondary address.
