meta:
  id: bsd_null_header
  title: BSD loopback header
  -pipescope-protocol: "null"
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The four bytes before packets of a loopback interface. They are in the byte
  order of the machine that captured; a value above 0xffff is one with its bytes
  reversed. In LINKTYPE_LOOP captures they are always big-endian.
doc-ref: https://www.tcpdump.org/linktypes.html Link-layer header types, LINKTYPE_NULL
-webide-representation: "family {address_family:hex}"
seq:
  - id: address_family
    -orig-id: AF_ value
    type: u4
    doc: |
      2 for IPv4; 10, 24, 28 or 30 for IPv6, by system.
