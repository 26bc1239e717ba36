meta:
  id: udp_header
  title: UDP header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The eight bytes before a user datagram.
doc-ref: https://www.rfc-editor.org/rfc/rfc768 RFC 768, User Datagram Protocol
-webide-representation: "{source_port:dec} to {destination_port:dec}, {length:dec} bytes"
seq:
  - id: source_port
    -orig-id: Source Port
    type: u2
    doc: Port of the sender, zero if it wants no answer.
  - id: destination_port
    -orig-id: Destination Port
    type: u2
    doc: Port of the receiver.
  - id: length
    -orig-id: Length
    type: u2
    doc: Bytes of header and data.
  - id: checksum
    -orig-id: Checksum
    -pipescope-show: hexadecimal
    type: u2
    doc: |
      Complement of the sum of pseudo header, header and data; zero when there
      is none.
