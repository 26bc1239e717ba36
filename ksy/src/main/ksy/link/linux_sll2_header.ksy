meta:
  id: linux_sll2_header
  title: Linux cooked capture header, version 2
  -pipescope-protocol: sll
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The 20 bytes that stand for the link-layer header in newer captures on the
  Linux pseudo-interface "any".
doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL2.html LINKTYPE_LINUX_SLL2
-webide-representation: "type {protocol_type:hex}"
seq:
  - id: protocol_type
    -orig-id: Protocol type
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
    doc: Ethernet type of what follows, for most kinds of device.
  - id: reserved
    -orig-id: Reserved (MBZ)
    type: u2
    doc: Zero.
  - id: interface_index
    -orig-id: Interface index
    type: u4
    doc: The device the packet was seen on.
  - id: arphrd_type
    -orig-id: ARPHRD_ type
    type: u2
    doc: Kind of the device.
  - id: packet_type
    -orig-id: Packet type
    type: u1
    doc: |
      0 to this host, 1 broadcast, 2 multicast, 3 to another host, 4 from this
      host.
  - id: len_link_layer_address
    -orig-id: Link-layer address length
    type: u1
    doc: Bytes of the address that count.
  - id: link_layer_address
    -orig-id: Link-layer address
    type: u8
    doc: Address of the sender, the first byte the most significant.
