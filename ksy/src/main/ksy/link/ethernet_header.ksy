meta:
  id: ethernet_header
  title: Ethernet II and IEEE 802.3 header
  -pipescope-protocol: eth
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  Two addresses and a number that is an Ethernet type from 0x0600 on and the
  length of an 802.3 frame up to 1500.
doc-ref: https://www.rfc-editor.org/rfc/rfc894 RFC 894, IP datagrams over Ethernet networks
-webide-representation: "{source_address:hex} to {destination_address:hex}, type {ether_type:hex}"
seq:
  - id: destination_address
    -orig-id: Destination Address
    -pipescope-show: mac
    type: b48
    doc: Address of the receiver, the first byte the most significant.
  - id: source_address
    -orig-id: Source Address
    -pipescope-show: mac
    type: b48
    doc: Address of the sender.
  - id: ether_type
    -orig-id: EtherType/Length
    -pipescope-show: hexadecimal
    -pipescope-names:
      0x0800: IPv4
      0x0806: ARP
      0x8100: VLAN
      0x86dd: IPv6
      0x8847: MPLS
      0x8848: MPLS multicast
      0x8863: PPPoE discovery
      0x8864: PPPoE session
      0x88a8: service VLAN
      0x6558: transparent Ethernet
    type: u2
    doc: What follows, or how many bytes follow.
