meta:
  id: erspan3_header
  title: ERSPAN type III header
  -pipescope-protocol: erspan
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The twelve or twenty bytes between GRE (type 0x22eb) and the mirrored frame.
doc-ref: https://datatracker.ietf.org/doc/html/draft-foschiano-erspan-03 Cisco Systems' Encapsulated Remote Switch Port Analyzer, ERSPAN Type III
-webide-representation: "session {session_id:dec}"
seq:
  - id: version
    -orig-id: Ver
    type: b4
    doc: |
      2.
  - id: vlan
    -orig-id: VLAN
    type: b12
    doc: VLAN of the mirrored frame.
  - id: class_of_service
    -orig-id: COS
    type: b3
    doc: Class of service of the frame.
  - id: frame_condition
    -orig-id: BSO
    type: b2
    doc: |
      0 good or unknown, 1 short, 2 oversized, 3 bad.
  - id: truncated
    -orig-id: T
    type: b1
    doc: Whether the frame was cut.
  - id: session_id
    -orig-id: Session ID
    type: b10
    doc: Number of the mirror session.
  - id: timestamp
    -orig-id: Timestamp
    type: u4
    doc: When the frame was mirrored, in units of `granularity`.
  - id: security_group_tag
    -orig-id: SGT
    type: u2
    doc: Security group of the frame.
  - id: is_ethernet
    -orig-id: P
    type: b1
    doc: Whether the payload is an Ethernet frame.
  - id: frame_type
    -orig-id: FT
    type: b5
    doc: |
      0 Ethernet, 2 IP.
  - id: hardware_id
    -orig-id: Hw ID
    type: b6
    doc: Number of the mirroring engine.
  - id: egress
    -orig-id: D
    type: b1
    doc: Whether the frame was leaving.
  - id: granularity
    -orig-id: Gra
    type: b2
    doc: |
      0 for 100 microseconds, 1 for 100 nanoseconds, 2 IEEE 1588, 3 by platform.
  - id: has_subheader
    -orig-id: O
    type: b1
    doc: Whether the platform specific subheader is there.
  - id: platform_subheader
    -orig-id: Platform Specific SubHeader
    type: u8
    if: has_subheader
    doc: Platform id in the top six bits, then what that platform says.
