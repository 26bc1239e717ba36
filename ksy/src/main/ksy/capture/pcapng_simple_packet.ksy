meta:
  id: pcapng_simple_packet
  title: pcapng simple packet block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of a simple packet block before the packet. The packet belongs to
  interface 0, has no time stamp, is as long as the original or as that
  interface's snapshot length, whichever is less, and is padded to four bytes.
doc-ref: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html PCAP next generation capture file format, section 4.4
-webide-representation: "of {len_original:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: len_original
    -orig-id: Original Packet Length
    type: u4
    doc: Bytes the packet had on the wire.
