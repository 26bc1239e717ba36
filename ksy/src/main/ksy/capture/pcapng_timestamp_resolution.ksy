meta:
  id: pcapng_timestamp_resolution
  title: Value of the pcapng option if_tsresol
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The unit in which the time stamps of an interface count.
doc-ref: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html PCAP next generation capture file format, section 4.2
-webide-representation: "exponent -{exponent:dec}, base 2: {is_binary}"
seq:
  - id: is_binary
    -orig-id: if_tsresol
    type: b1
    doc: Whether the unit is a negative power of 2, not of 10.
  - id: exponent
    -orig-id: if_tsresol
    type: b7
    doc: The power, without its sign; 6 with base 10 means microseconds.
