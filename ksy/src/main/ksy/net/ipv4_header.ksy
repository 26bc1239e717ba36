meta:
  id: ipv4_header
  title: IPv4 header without its options
  -pipescope-protocol: ip
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The 20 bytes every IPv4 header has. Options follow up to four times `ihl`,
  then the payload up to `total_length`; both are the caller's.
doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Internet Header Format
-webide-representation: "protocol {protocol:dec}, {total_length:dec} bytes"
seq:
  - id: version
    -orig-id: Version
    type: b4
    doc: |
      4.
  - id: ihl
    -orig-id: IHL
    type: b4
    doc: Length of the header in 32-bit words, 5 without options.
  - id: dscp
    -orig-id: DS Field
    type: b6
    doc: Differentiated services code point, once part of the type of service.
  - id: ecn
    -orig-id: ECN Field
    type: b2
    doc: Explicit congestion notification (RFC 3168).
  - id: total_length
    -orig-id: Total Length
    type: u2
    doc: |
      Bytes of header and payload. Zero in captures taken before segmentation
      offload.
  - id: identification
    -orig-id: Identification
    -pipescope-show: hexadecimal
    type: u2
    doc: Number the fragments of one datagram share.
  - id: reserved_flag
    -orig-id: Flags bit 0
    type: b1
    doc: Reserved, zero.
  - id: dont_fragment
    -orig-id: DF
    type: b1
    doc: Whether routers may not fragment the datagram.
  - id: more_fragments
    -orig-id: MF
    type: b1
    doc: Whether this is not the last fragment.
  - id: fragment_offset
    -orig-id: Fragment Offset
    type: b13
    doc: Where the payload belongs in the datagram, in units of eight bytes.
  - id: time_to_live
    -orig-id: Time to Live
    type: u1
    doc: Hops the datagram may still make.
  - id: protocol
    -orig-id: Protocol
    -pipescope-names:
      1: ICMP
      2: IGMP
      4: IPv4
      6: TCP
      17: UDP
      41: IPv6
      47: GRE
      50: ESP
      51: AH
      58: ICMPv6
      132: SCTP
    type: u1
    doc: What the payload is.
  - id: header_checksum
    -orig-id: Header Checksum
    -pipescope-show: hexadecimal
    type: u2
    doc: |
      Complement of the sum of the header. Zero where the interface fills it in.
  - id: source_address
    -orig-id: Source Address
    -pipescope-show: ipv4
    type: u4
    doc: Who sent the datagram, the first byte the most significant.
  - id: destination_address
    -orig-id: Destination Address
    -pipescope-show: ipv4
    type: u4
    doc: Where the datagram goes.
