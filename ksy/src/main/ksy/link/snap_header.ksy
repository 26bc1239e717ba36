meta:
  id: snap_header
  title: Subnetwork access protocol header
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
    type: u2
    doc: The protocol, an Ethernet type when the code says so.
