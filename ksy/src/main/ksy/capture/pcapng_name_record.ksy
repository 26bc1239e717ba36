meta:
  id: pcapng_name_record
  title: pcapng name resolution record
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  One record of a name resolution block. The caller steps over the padding to
  four bytes and stops at type 0.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: record_type
    -orig-id: Record Type
    type: u2
    doc: |
      0 ends the records, 1 is an IPv4 address, 2 an IPv6 address, 3 an EUI-48,
      4 an EUI-64 address.
  - id: len_value
    -orig-id: Record Value Length
    type: u2
    doc: Bytes of the value, without padding.
  - id: value
    -orig-id: Record Value
    size: len_value
    type:
      switch-on: record_type
      cases:
        1: ipv4_names
        2: ipv6_names
        3: eui48_names
        4: eui64_names
    doc: An address and its names.
types:
  ipv4_names:
    doc: Names of an IPv4 address.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
    seq:
      - id: address
        -orig-id: IPv4 address
        type: u4be
        doc: The address, the first byte the most significant.
      - id: names
        -orig-id: Names
        terminator: 0
        repeat: eos
        doc: Names in UTF-8.
  ipv6_names:
    doc: Names of an IPv6 address.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
    seq:
      - id: address_high
        -orig-id: IPv6 address, first half
        type: u8be
        doc: First eight bytes of the address.
      - id: address_low
        -orig-id: IPv6 address, second half
        type: u8be
        doc: Last eight bytes of the address.
      - id: names
        -orig-id: Names
        terminator: 0
        repeat: eos
        doc: Names in UTF-8.
  eui48_names:
    doc: Names of an EUI-48 address.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
    seq:
      - id: address
        -orig-id: EUI-48 address
        type: b48
        doc: The address, the first byte the most significant.
      - id: names
        -orig-id: Names
        terminator: 0
        repeat: eos
        doc: Names in UTF-8.
  eui64_names:
    doc: Names of an EUI-64 address.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
    seq:
      - id: address
        -orig-id: EUI-64 address
        type: u8be
        doc: The address, the first byte the most significant.
      - id: names
        -orig-id: Names
        terminator: 0
        repeat: eos
        doc: Names in UTF-8.
