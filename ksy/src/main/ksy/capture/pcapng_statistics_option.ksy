meta:
  id: pcapng_statistics_option
  title: pcapng option of interface statistics
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  One option of an interface statistics block. Options with other codes have
  text in UTF-8 or unknown bytes for a value. The caller steps over the padding
  to four bytes.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Statistics Block
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
        2: timestamp
        3: timestamp
        4: counter
        5: counter
        6: counter
        7: counter
        8: counter
        2988: custom
        2989: custom
        19372: custom
        19373: custom
    doc: |
      The value; raw where there is no more to say about it than that it is
      text.
types:
  timestamp:
    doc: Value of isb_starttime and isb_endtime.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Statistics Block
    seq:
      - id: upper
        -orig-id: Timestamp (Upper 4 Octets)
        type: u4
        doc: High half, in units the interface says.
      - id: lower
        -orig-id: Timestamp (Lower 4 Octets)
        type: u4
        doc: Low half.
  counter:
    doc: |
      Value of isb_ifrecv (4), isb_ifdrop (5), isb_filteraccept (6), isb_osdrop
      (7) and isb_usrdeliv (8).
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Interface Statistics Block
    seq:
      - id: packets
        -orig-id: isb_ifrecv and the like
        type: u8
        doc: Number of packets.
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
