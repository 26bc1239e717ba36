meta:
  id: ipv6_extension_header
  title: First bytes of an IPv6 extension header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  What hop-by-hop options, destination options, routing, mobility, host identity
  and shim headers begin with.
doc-ref: https://www.rfc-editor.org/rfc/rfc6564#section-4 RFC 6564, section 4, Proposed IPv6 Extension Header Format
-webide-representation: "next header {next_header:dec}"
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
