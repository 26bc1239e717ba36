meta:
  id: pcapng_timestamp_offset
  title: Value of the pcapng option if_tsoffset
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: What is to be added to the time stamps of an interface.
doc-ref: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html PCAP next generation capture file format, section 4.2
-webide-representation: "{seconds:dec} s"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: seconds
    -orig-id: if_tsoffset
    type: s8
    doc: Seconds.
