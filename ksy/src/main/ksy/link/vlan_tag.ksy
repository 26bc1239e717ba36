meta:
  id: vlan_tag
  title: IEEE 802.1Q and 802.1ad tag
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The four bytes after an Ethernet type of 0x8100, 0x88a8 or 0x9100. Tags may
  follow tags.
doc-ref: https://standards.ieee.org/ieee/802.1Q/10323/ IEEE 802.1Q, clause 9.6, VLAN Tag Control Information
-webide-representation: "VLAN {vlan_identifier:dec}"
seq:
  - id: priority_code_point
    -orig-id: PCP
    type: b3
    doc: Priority of the frame.
  - id: drop_eligible
    -orig-id: DEI
    type: b1
    doc: |
      Whether the frame may be dropped first; the canonical format indicator of
      older tags.
  - id: vlan_identifier
    -orig-id: VID
    type: b12
    doc: Number of the VLAN; zero for a frame that only has a priority.
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
    doc: What follows the tag.
