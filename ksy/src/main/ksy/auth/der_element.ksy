meta:
  id: der_element
  title: Identifier and length octets of a DER element
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  How every element of a token in the Distinguished Encoding Rules begins. Tags
  above 30 and lengths above four octets do not occur in security tokens.
doc-ref: https://www.itu.int/rec/T-REC-X.690 X.690, sections 8.1.2, 8.1.3 and 10.1
-webide-representation: "tag {tag:hex}"
seq:
  - id: tag
    -orig-id: identifier octet
    type: u1
    doc: |
      Class in bits 6 and 7, constructed in bit 5, number in the others.
  - id: len_short
    -orig-id: first length octet
    type: u1
    doc: |
      Below 0x80 the bytes of the contents, else how many octets tell them.
  - id: len_octet1
    -orig-id: second length octet
    type: u1
    if: len_short > 0x80
    doc: |
      The length in the long form, most significant octet first.
  - id: len_octet2
    -orig-id: third length octet
    type: u1
    if: len_short > 0x81
    doc: |
      The same.
  - id: len_octet3
    -orig-id: fourth length octet
    type: u1
    if: len_short > 0x82
    doc: |
      The same.
  - id: len_octet4
    -orig-id: fifth length octet
    type: u1
    if: len_short > 0x83
    doc: |
      The same.
