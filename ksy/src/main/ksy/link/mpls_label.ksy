meta:
  id: mpls_label
  title: MPLS label stack entry
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  One entry of a label stack. After the bottom of the stack comes the payload,
  and nothing says what it is but its first bits.
doc-ref: https://www.rfc-editor.org/rfc/rfc3032#section-2.1 RFC 3032, section 2.1, Encoding the Label Stack
-webide-representation: "label {label:dec}"
seq:
  - id: label
    -orig-id: Label
    type: b20
    doc: The label.
  - id: traffic_class
    -orig-id: Exp
    type: b3
    doc: Traffic class (RFC 5462).
  - id: bottom_of_stack
    -orig-id: S
    type: b1
    doc: Whether this is the last entry.
  - id: time_to_live
    -orig-id: TTL
    type: u1
    doc: Hops the packet may still make.
