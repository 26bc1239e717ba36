meta:
  id: ipv4_option
  title: Option of an IPv4 header
  -pipescope-protocol: ip
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  One option. Types 0 and 1 are a single byte, all others have a length that
  counts type and length too.
doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Internet Header Format, Options
seq:
  - id: type
    -orig-id: option-type
    -pipescope-names:
      0: end of options list
      1: no operation
      7: record route
      68: internet timestamp
      82: traceroute
      130: security
      131: loose source route
      133: extended security
      134: commercial security
      136: stream identifier
      137: strict source route
      148: router alert
    type: u1
    doc: |
      Whether it is copied into fragments (bit 7), class (bits 5 and 6) and
      number.
  - id: len_option
    -orig-id: option-length
    type: u1
    if: type > 1
    doc: Bytes of the whole option; less than 2 is an error.
  - id: body
    -orig-id: option-data
    size: len_option - 2
    type:
      switch-on: type
      cases:
        7: route
        131: route
        137: route
        68: timestamps
        11: mtu
        12: mtu
        25: quick_start
        82: traceroute
        130: security
        133: extended_security
        134: cipso
        136: stream_identifier
        148: router_alert
        149: selective_broadcast
    if: type > 1
    doc: The data; raw for options without a known layout.
types:
  route:
    doc: Record route (7), loose (131) and strict (137) source route.
    doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Record Route
    seq:
      - id: pointer
        -orig-id: pointer
        type: u1
        doc: |
          Where the next address goes or comes from, counted from 1 at the
          option type; 4 at first.
      - id: addresses
        -orig-id: route data
        -pipescope-show: ipv4
        type: u4
        repeat: eos
        doc: Addresses of the nodes on the way.
  timestamps:
    doc: Internet timestamp.
    doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Internet Timestamp
    seq:
      - id: pointer
        -orig-id: pointer
        type: u1
        doc: |
          Where the next time stamp goes, counted from 1 at the option type; 5
          at first.
      - id: overflow
        -orig-id: oflw
        type: b4
        doc: Nodes that found no room.
      - id: flag
        -orig-id: flg
        type: b4
        doc: |
          0 time stamps only, 1 each with the address, 3 with addresses given in
          advance.
      - id: entries
        -orig-id: timestamp data
        type:
          switch-on: flag.as<u1>
          cases:
            1: address_and_timestamp
            3: address_and_timestamp
            _: timestamp
        repeat: eos
        doc: What the nodes entered.
  timestamp:
    doc: Time stamp alone.
    doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Internet Timestamp
    seq:
      - id: milliseconds
        -orig-id: timestamp
        type: u4
        doc: |
          Milliseconds since midnight UTC; with the top bit set, any other
          value.
  address_and_timestamp:
    doc: Time stamp of a node that is named.
    doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Internet Timestamp
    seq:
      - id: address
        -orig-id: internet address
        -pipescope-show: ipv4
        type: u4
        doc: The node.
      - id: milliseconds
        -orig-id: timestamp
        type: u4
        doc: |
          Milliseconds since midnight UTC; with the top bit set, any other
          value.
  mtu:
    doc: MTU probe (11) and reply (12).
    doc-ref: https://www.rfc-editor.org/rfc/rfc1063 RFC 1063, IP MTU Discovery Options
    seq:
      - id: mtu
        -orig-id: MTU
        type: u2
        doc: Smallest MTU met.
  quick_start:
    doc: Quick-Start.
    doc-ref: https://www.rfc-editor.org/rfc/rfc4782#section-3.1 RFC 4782, section 3.1, The Quick-Start Option for IPv4
    seq:
      - id: function
        -orig-id: Func.
        type: b4
        doc: |
          0 request, 8 report.
      - id: rate
        -orig-id: Rate Request
        type: b4
        doc: The rate asked for or approved.
      - id: ttl
        -orig-id: QS TTL
        type: u1
        doc: Lowered by each router that approves.
      - id: nonce
        -orig-id: QS Nonce
        type: b30
        doc: Random value against lying receivers.
      - id: reserved
        -orig-id: R
        type: b2
        doc: Zero.
  traceroute:
    doc: Traceroute.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1393 RFC 1393, IP Traceroute option
    seq:
      - id: id_number
        -orig-id: ID Number
        type: u2
        doc: Number of the trace.
      - id: outbound_hop_count
        -orig-id: Outbound Hop Count
        type: u2
        doc: Routers passed on the way there.
      - id: return_hop_count
        -orig-id: Return Hop Count
        type: u2
        doc: Routers passed on the way back.
      - id: originator_address
        -orig-id: Originator IP Address
        -pipescope-show: ipv4
        type: u4
        doc: Who traces.
  security:
    doc: Basic security.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1108#section-2 RFC 1108, section 2, DoD Basic Security Option
    seq:
      - id: classification_level
        -orig-id: CLASSIFICATION LEVEL
        type: u1
        doc: |
          0x3d top secret, 0x5a secret, 0x96 confidential, 0xab unclassified.
      - id: protection_authority_flags
        -orig-id: PROTECTION AUTHORITY FLAGS
        size-eos: true
        doc: |
          Authorities whose rules apply; the lowest bit of each byte says that
          one more follows.
  extended_security:
    doc: Extended security.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1108#section-3 RFC 1108, section 3, DoD Extended Security Option
    seq:
      - id: format_code
        -orig-id: ADDITIONAL SECURITY INFO FORMAT CODE
        type: u1
        doc: Who defines the information.
      - id: security_info
        -orig-id: ADDITIONAL SECURITY INFO
        size-eos: true
        doc: The information.
  cipso:
    doc: Commercial security.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-cipso-ipsecurity-01 Commercial IP Security Option, CIPSO format
    seq:
      - id: domain_of_interpretation
        -orig-id: Domain of Interpretation Identifier
        type: u4
        doc: Who defines the tags.
      - id: tags
        -orig-id: Tags
        type: cipso_tag
        repeat: eos
        doc: The labels.
  cipso_tag:
    doc: One label of the commercial security option.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-cipso-ipsecurity-01 Commercial IP Security Option, Tag format
    seq:
      - id: tag_type
        -orig-id: Tag Type
        type: u1
        doc: |
          1 bit map, 2 enumerated, 5 ranges, 7 free form.
      - id: len_tag
        -orig-id: Tag Length
        type: u1
        doc: Bytes of the tag, type and length among them.
      - id: tag_information
        -orig-id: Tag Information
        size: len_tag - 2
        doc: Level and categories.
  stream_identifier:
    doc: Stream identifier of SATNET.
    doc-ref: https://www.rfc-editor.org/rfc/rfc791#section-3.1 RFC 791, section 3.1, Stream Identifier
    seq:
      - id: stream_id
        -orig-id: Stream ID
        type: u2
        doc: The stream.
  router_alert:
    doc: Router alert.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2113#section-2.1 RFC 2113, section 2.1, Syntax
    seq:
      - id: value
        -orig-id: Value
        type: u2
        doc: |
          0: routers shall examine the packet.
  selective_broadcast:
    doc: Selective directed broadcast.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1770 RFC 1770, IPv4 Option for Sender Directed Multi-Destination Delivery
    seq:
      - id: addresses
        -orig-id: Address list
        -pipescope-show: ipv4
        type: u4
        repeat: eos
        doc: The receivers.
