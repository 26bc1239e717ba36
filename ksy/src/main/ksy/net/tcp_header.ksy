meta:
  id: tcp_header
  title: TCP header without its options
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The 20 bytes every TCP header has. Options follow up to four times
  `data_offset`, which a hostile sender may set below 5.
doc-ref: https://www.rfc-editor.org/rfc/rfc9293#section-3.1 RFC 9293, section 3.1, Header Format
-webide-representation: "{source_port:dec} to {destination_port:dec}, seq {sequence_number:dec}"
seq:
  - id: source_port
    -orig-id: Source Port
    type: u2
    doc: Port of the sender.
  - id: destination_port
    -orig-id: Destination Port
    type: u2
    doc: Port of the receiver.
  - id: sequence_number
    -orig-id: Sequence Number
    type: u4
    doc: Number of the first byte of data, or of the SYN.
  - id: acknowledgment_number
    -orig-id: Acknowledgment Number
    type: u4
    doc: The next sequence number the sender expects, when ACK is set.
  - id: data_offset
    -orig-id: Data Offset (DOffset)
    type: b4
    doc: Length of the header in 32-bit words, 5 without options.
  - id: reserved
    -orig-id: Reserved (Rsrvd)
    type: b3
    doc: Zero; the fourth reserved bit is AE here.
  - id: ae
    -orig-id: AE
    type: b1
    doc: Accurate ECN (RFC 9768); the nonce sum of RFC 3540 before.
  - id: cwr
    -orig-id: CWR
    type: b1
    doc: Congestion window reduced.
  - id: ece
    -orig-id: ECE
    type: b1
    doc: Echo of a congestion notification.
  - id: urg
    -orig-id: URG
    type: b1
    doc: Whether the urgent pointer counts.
  - id: ack
    -orig-id: ACK
    type: b1
    doc: Whether the acknowledgment number counts.
  - id: psh
    -orig-id: PSH
    type: b1
    doc: Whether the data is to be handed to the application now.
  - id: rst
    -orig-id: RST
    type: b1
    doc: Resets the connection.
  - id: syn
    -orig-id: SYN
    type: b1
    doc: Synchronises sequence numbers.
  - id: fin
    -orig-id: FIN
    type: b1
    doc: Nothing more comes from the sender.
  - id: window
    -orig-id: Window
    type: u2
    doc: Bytes the sender will take, before scaling.
  - id: checksum
    -orig-id: Checksum
    -pipescope-show: hexadecimal
    type: u2
    doc: Complement of the sum of pseudo header, header and data.
  - id: urgent_pointer
    -orig-id: Urgent Pointer
    type: u2
    doc: |
      Offset from the sequence number to where the urgent data ends, when URG is
      set.
