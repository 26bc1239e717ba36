meta:
  id: ipv6_header
  title: IPv6 header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The fixed 40 bytes of an IPv6 header.
doc-ref: https://www.rfc-editor.org/rfc/rfc8200#section-3 RFC 8200, section 3, IPv6 Header Format
-webide-representation: "next header {next_header:dec}, {payload_length:dec} bytes"
seq:
  - id: version
    -orig-id: Version
    type: b4
    doc: |
      6.
  - id: traffic_class
    -orig-id: Traffic Class
    type: b8
    doc: |
      Differentiated services code point and explicit congestion notification.
  - id: flow_label
    -orig-id: Flow Label
    -pipescope-show: hexadecimal
    type: b20
    doc: Number the packets of one flow share.
  - id: payload_length
    -orig-id: Payload Length
    type: u2
    doc: |
      Bytes after this header, extension headers among them. Zero with a jumbo
      payload or segmentation offload.
  - id: next_header
    -orig-id: Next Header
    -pipescope-names:
      0: hop-by-hop options
      4: IPv4
      6: TCP
      17: UDP
      41: IPv6
      43: routing
      44: fragment
      47: GRE
      50: ESP
      51: AH
      58: ICMPv6
      59: none
      60: destination options
    type: u1
    doc: What follows this header.
  - id: hop_limit
    -orig-id: Hop Limit
    type: u1
    doc: Hops the packet may still make.
  - id: source_address_high
    -orig-id: Source Address, first half
    -pipescope-show: ipv6
    type: u8
    doc: First eight bytes of the sender's address.
  - id: source_address_low
    -orig-id: Source Address, second half
    type: u8
    doc: Last eight bytes of the sender's address.
  - id: destination_address_high
    -orig-id: Destination Address, first half
    -pipescope-show: ipv6
    type: u8
    doc: First eight bytes of the receiver's address.
  - id: destination_address_low
    -orig-id: Destination Address, second half
    type: u8
    doc: Last eight bytes of the receiver's address.
