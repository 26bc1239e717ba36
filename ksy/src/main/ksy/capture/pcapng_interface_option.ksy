meta:
  id: pcapng_interface_option
  title: pcapng option of an interface description
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  One option of an interface description block. Options with other codes have
  text in UTF-8 or unknown bytes for a value. The caller steps over the padding
  to four bytes.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
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
        4: ipv4_network
        5: ipv6_network
        6: mac_address
        7: eui_address
        8: speed
        9: timestamp_resolution
        10: time_zone
        11: filter
        13: fcs_length
        14: timestamp_offset
        16: speed
        17: speed
        2988: custom
        2989: custom
        19372: custom
        19373: custom
    doc: |
      The value; raw where there is no more to say about it than that it is
      text.
types:
  ipv4_network:
    doc: Value of if_IPv4addr.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: address
        -orig-id: if_IPv4addr address
        type: u4be
        doc: Address of the interface.
      - id: netmask
        -orig-id: if_IPv4addr netmask
        type: u4be
        doc: Mask of its network.
  ipv6_network:
    doc: Value of if_IPv6addr.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: address_high
        -orig-id: if_IPv6addr address, first half
        type: u8be
        doc: First eight bytes of the address.
      - id: address_low
        -orig-id: if_IPv6addr address, second half
        type: u8be
        doc: Last eight bytes of the address.
      - id: len_prefix
        -orig-id: if_IPv6addr prefix length
        type: u1
        doc: Bits of the address that name the network.
  mac_address:
    doc: Value of if_MACaddr.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: address
        -orig-id: if_MACaddr
        type: b48
        doc: Hardware address of the interface.
  eui_address:
    doc: Value of if_EUIaddr.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: address
        -orig-id: if_EUIaddr
        type: u8be
        doc: Hardware address of the interface.
  speed:
    doc: Value of if_speed, if_txspeed and if_rxspeed.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: bits_per_second
        -orig-id: if_speed
        type: u8
        doc: Speed of the interface.
  timestamp_resolution:
    doc: |
      Value of if_tsresol: the unit of time stamps is ten or two to the power of
      minus `exponent` seconds. Microseconds when there is no such option.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: is_power_of_two
        -orig-id: if_tsresol, most significant bit
        type: b1
        doc: Whether the base is 2 rather than 10.
      - id: exponent
        -orig-id: if_tsresol, remaining bits
        type: b7
        doc: The exponent, without its sign.
  time_zone:
    doc: Value of the obsolete if_tzone.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: zone
        -orig-id: if_tzone
        type: u4
        doc: Time zone in no defined format.
  filter:
    doc: Value of if_filter.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: filter_type
        -orig-id: if_filter code
        type: u1
        doc: |
          0 for a libpcap filter string, 1 for BPF instructions.
      - id: expression
        -orig-id: if_filter filter
        size-eos: true
        doc: The filter the capture was taken with.
  fcs_length:
    doc: Value of if_fcslen.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: num_bits
        -orig-id: if_fcslen
        type: u1
        doc: Bits of the frame check sequence at the end of each packet.
  timestamp_offset:
    doc: Value of if_tsoffset.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Description Block
    seq:
      - id: seconds
        -orig-id: if_tsoffset
        type: s8
        doc: Seconds to add to the time stamps of the interface.
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
