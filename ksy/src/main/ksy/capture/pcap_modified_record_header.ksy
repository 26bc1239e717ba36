meta:
  id: pcap_modified_record_header
  title: pcap packet record header of the modified format
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  What stands before each packet of a file with the magic number 0xa1b2cd34,
  which patched versions of libpcap wrote: the common header and eight bytes
  more.
doc-ref: https://github.com/wireshark/wireshark/blob/master/wiretap/libpcap.h wiretap, modified pcap record header
-webide-representation: "{len_captured:dec} of {len_original:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: timestamp_seconds
    -orig-id: ts_sec
    type: u4
    doc: Seconds since 1970-01-01 00:00:00 UTC.
  - id: timestamp_fraction
    -orig-id: ts_usec
    type: u4
    doc: Microseconds of the second.
  - id: len_captured
    -orig-id: incl_len
    type: u4
    doc: Bytes of the packet that follow this header.
  - id: len_original
    -orig-id: orig_len
    type: u4
    doc: Bytes the packet had on the wire.
  - id: interface_index
    -orig-id: ifindex
    type: u4
    doc: Index of the interface the packet was seen on.
  - id: protocol
    -orig-id: protocol
    type: u2
    doc: Ethernet type the kernel gave the packet.
  - id: packet_type
    -orig-id: pkt_type
    type: u1
    doc: Kind of the packet to the kernel, such as broadcast or outgoing.
  - id: padding
    -orig-id: pad
    type: u1
    doc: Fills the header up to 24 bytes.
