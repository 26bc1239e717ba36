meta:
  id: authentication_header
  title: IP authentication header, fixed part
  -pipescope-protocol: ah
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The twelve bytes before the integrity check value.
doc-ref: https://www.rfc-editor.org/rfc/rfc4302#section-2 RFC 4302, section 2, Authentication Header Format
-webide-representation: "next header {next_header:dec}"
seq:
  - id: next_header
    -orig-id: Next Header
    type: u1
    doc: What follows this header.
  - id: payload_len
    -orig-id: Payload Len
    type: u1
    doc: Length of this header in 32-bit words minus two.
  - id: reserved
    -orig-id: RESERVED
    type: u2
    doc: Zero.
  - id: security_parameters_index
    -orig-id: Security Parameters Index (SPI)
    type: u4
    doc: The security association.
  - id: sequence_number
    -orig-id: Sequence Number Field
    type: u4
    doc: Number of the packet in its association.
