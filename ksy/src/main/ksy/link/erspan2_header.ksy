meta:
  id: erspan2_header
  title: ERSPAN type II header
  -pipescope-protocol: erspan
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The eight bytes between GRE (type 0x88be, with a sequence number) and the
  mirrored Ethernet frame.
doc-ref: https://datatracker.ietf.org/doc/html/draft-foschiano-erspan-03 Cisco Systems' Encapsulated Remote Switch Port Analyzer, ERSPAN Type II
-webide-representation: "session {session_id:dec}"
seq:
  - id: version
    -orig-id: Ver
    type: b4
    doc: |
      1.
  - id: vlan
    -orig-id: VLAN
    type: b12
    doc: VLAN of the mirrored frame.
  - id: class_of_service
    -orig-id: COS
    type: b3
    doc: Class of service of the frame.
  - id: encapsulation
    -orig-id: En
    type: b2
    doc: |
      How the frame was tagged: 0 not, 1 ISL, 2 802.1Q, 3 the tag is kept.
  - id: truncated
    -orig-id: T
    type: b1
    doc: Whether the frame was cut.
  - id: session_id
    -orig-id: Session ID
    type: b10
    doc: Number of the mirror session.
  - id: reserved
    -orig-id: Reserved
    type: b12
    doc: Zero.
  - id: index
    -orig-id: Index
    type: b20
    doc: Port and direction, in a platform's own way.
