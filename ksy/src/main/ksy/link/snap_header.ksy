meta:
  id: snap_header
  title: Subnetwork access protocol header
  -pipescope-protocol: llc
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: Follows an LLC header whose services are 0xaa.
doc-ref: https://www.rfc-editor.org/rfc/rfc1042 RFC 1042, Header Format
-webide-representation: "type {ether_type:hex}"
seq:
  - id: organization_code
    -orig-id: Protocol Id or Org Code
    type: b24
    doc: Who numbered the protocol; zero and 0x0000f8 for Ethernet types.
  - id: ether_type
    -orig-id: EtherType
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
    doc: The protocol, an Ethernet type when the code says so.
