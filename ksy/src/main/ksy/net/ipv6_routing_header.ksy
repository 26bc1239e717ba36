meta:
  id: ipv6_routing_header
  title: IPv6 routing header, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The four bytes every routing header begins with. Data of its type follows.
doc-ref: https://www.rfc-editor.org/rfc/rfc8200#section-4.4 RFC 8200, section 4.4, Routing Header
-webide-representation: "type {routing_type:dec}"
seq:
  - id: next_header
    -orig-id: Next Header
    type: u1
    doc: What follows this header.
  - id: hdr_ext_len
    -orig-id: Hdr Ext Len
    type: u1
    doc: |
      Length of this header in units of eight bytes, the first unit not counted.
  - id: routing_type
    -orig-id: Routing Type
    type: u1
    doc: |
      0 source route (deprecated), 2 mobility, 3 RPL, 4 segment routing.
  - id: segments_left
    -orig-id: Segments Left
    type: u1
    doc: Listed nodes still to be visited.
