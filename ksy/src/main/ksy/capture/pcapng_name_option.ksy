meta:
  id: pcapng_name_option
  title: pcapng option of a name resolution block
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  One option of a name resolution block. Options with other codes have text in
  UTF-8 or unknown bytes for a value. The caller steps over the padding to four
  bytes.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: code
    -orig-id: Option Type
    type: u2
    doc: What the option is.
  - id: len_value
    -orig-id: Option Length
    type: u2
    doc: Bytes of the value, without padding.
  - id: value
    -orig-id: Option Value
    size: len_value
    type:
      switch-on: code
      cases:
        3: ipv4_server
        4: ipv6_server
        2988: custom
        2989: custom
        19372: custom
        19373: custom
    doc: |
      The value; raw where there is no more to say about it than that it is
      text.
types:
  ipv4_server:
    doc: Value of ns_dnsIP4addr.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
    seq:
      - id: address
        -orig-id: ns_dnsIP4addr
        type: u4be
        doc: Address of the server that was asked.
  ipv6_server:
    doc: Value of ns_dnsIP6addr.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Name Resolution Block
    seq:
      - id: address_high
        -orig-id: ns_dnsIP6addr, first half
        type: u8be
        doc: First eight bytes of the address.
      - id: address_low
        -orig-id: ns_dnsIP6addr, second half
        type: u8be
        doc: Last eight bytes of the address.
  custom:
    doc: Value of a custom option.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Custom Options
    seq:
      - id: private_enterprise_number
        -orig-id: Private Enterprise Number (PEN)
        type: u4
        doc: Number IANA gave to whoever defined the data.
      - id: data
        -orig-id: Custom Data
        size-eos: true
        doc: Text in UTF-8 for codes 2988 and 19372, bytes for 2989 and 19373.
