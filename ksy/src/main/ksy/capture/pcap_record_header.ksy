meta:
  id: pcap_record_header
  title: pcap packet record header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  What stands before each packet of a classic capture file. The captured bytes
  follow it.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcap PCAP capture file format, Packet Record
-webide-representation: "{len_captured:dec} of {len_original:dec} bytes"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: timestamp_seconds
    -orig-id: Timestamp (Seconds)
    type: u4
    doc: Seconds since 1970-01-01 00:00:00 UTC.
  - id: timestamp_fraction
    -orig-id: Timestamp (Microseconds or nanoseconds)
    type: u4
    doc: Fraction of the second, in the unit the magic number of the file says.
  - id: len_captured
    -orig-id: Captured Packet Length
    type: u4
    doc: Bytes of the packet that follow this header.
  - id: len_original
    -orig-id: Original Packet Length
    type: u4
    doc: Bytes the packet had on the wire.
