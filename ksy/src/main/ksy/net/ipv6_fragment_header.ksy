meta:
  id: ipv6_fragment_header
  title: IPv6 fragment header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: Says which part of a packet the bytes after it are.
doc-ref: https://www.rfc-editor.org/rfc/rfc8200#section-4.5 RFC 8200, section 4.5, Fragment Header
-webide-representation: "fragment at {fragment_offset:dec}"
seq:
  - id: next_header
    -orig-id: Next Header
    type: u1
    doc: What the fragmentable part of the packet begins with.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: Zero.
  - id: fragment_offset
    -orig-id: Fragment Offset
    type: b13
    doc: Where the bytes belong, in units of eight bytes.
  - id: res
    -orig-id: Res
    type: b2
    doc: Zero.
  - id: more_fragments
    -orig-id: M flag
    type: b1
    doc: Whether this is not the last fragment.
  - id: identification
    -orig-id: Identification
    type: u4
    doc: Number the fragments of one packet share.
