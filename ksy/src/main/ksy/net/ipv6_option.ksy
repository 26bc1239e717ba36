meta:
  id: ipv6_option
  title: Option of an IPv6 hop-by-hop or destination options header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: One option. Type 0 is a single byte of padding, all others have a length.
doc-ref: https://www.rfc-editor.org/rfc/rfc8200#section-4.2 RFC 8200, section 4.2, Options
seq:
  - id: type
    -orig-id: Option Type
    type: u1
    doc: |
      What the option is. Top two bits: what a node does that does not know it.
      Third bit: whether the data may change on the way.
  - id: len_data
    -orig-id: Opt Data Len
    type: u1
    if: type != 0
    doc: Bytes of the data.
  - id: data
    -orig-id: Option Data
    size: len_data
    type:
      switch-on: type
      cases:
        4: tunnel_encapsulation_limit
        5: router_alert
        7: calipso
        15: performance_and_diagnostic_metrics
        35: rpl
        38: quick_start
        48: minimum_path_mtu
        99: rpl
        194: jumbo_payload
        201: home_address
    if: type != 0
    doc: The data; raw for padding and options without a known layout.
types:
  tunnel_encapsulation_limit:
    doc: Tunnel encapsulation limit.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2473#section-4.1.1 RFC 2473, section 4.1.1, Tunnel Encapsulation Limit Option
    seq:
      - id: limit
        -orig-id: Tunnel Encapsulation Limit
        type: u1
        doc: Further levels of tunnelling allowed.
  router_alert:
    doc: Router alert.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2711#section-2.1 RFC 2711, section 2.1, Syntax
    seq:
      - id: value
        -orig-id: Value
        type: u2
        doc: |
          0 multicast listener discovery, 1 RSVP, 2 active networks.
  calipso:
    doc: Common architecture label IPv6 security option.
    doc-ref: https://www.rfc-editor.org/rfc/rfc5570#section-5.1 RFC 5570, section 5.1, Option Format
    seq:
      - id: domain_of_interpretation
        -orig-id: CALIPSO Domain of Interpretation
        type: u4
        doc: Who defines the labels.
      - id: cmpt_length
        -orig-id: Cmpt Length
        type: u1
        doc: Length of the compartment bitmap in 32-bit words.
      - id: sensitivity_level
        -orig-id: Sens Level
        type: u1
        doc: Sensitivity of the packet.
      - id: checksum
        -orig-id: Checksum (CRC-16)
        type: u2
        doc: Checksum of the option.
      - id: compartment_bitmap
        -orig-id: Compartment Bitmap
        size-eos: true
        doc: The compartments.
  performance_and_diagnostic_metrics:
    doc: Performance and diagnostic metrics.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8250#section-3.2 RFC 8250, section 3.2, Performance and Diagnostic Metrics Destination Option
    seq:
      - id: scale_dtlr
        -orig-id: SCALEDTLR
        type: u1
        doc: Scale of the delta to the last received packet.
      - id: scale_dtls
        -orig-id: SCALEDTLS
        type: u1
        doc: Scale of the delta to the last sent packet.
      - id: psn_this_packet
        -orig-id: PSNTP
        type: u2
        doc: Number of this packet.
      - id: psn_last_received
        -orig-id: PSNLR
        type: u2
        doc: Number of the last packet received.
      - id: delta_time_last_received
        -orig-id: DELTATLR
        type: u2
        doc: Time since the last packet was received.
      - id: delta_time_last_sent
        -orig-id: DELTATLS
        type: u2
        doc: Time since the last packet was sent.
  rpl:
    doc: Routing protocol for low-power and lossy networks.
    doc-ref: https://www.rfc-editor.org/rfc/rfc6553#section-3 RFC 6553, section 3, Format of the RPL Option
    seq:
      - id: down
        -orig-id: O
        type: b1
        doc: Whether the packet goes down.
      - id: rank_error
        -orig-id: R
        type: b1
        doc: Whether a rank error was seen.
      - id: forwarding_error
        -orig-id: F
        type: b1
        doc: Whether the packet could not go further down.
      - id: unused
        -orig-id: Unused
        type: b5
        doc: Zero.
      - id: instance_id
        -orig-id: RPLInstanceID
        type: u1
        doc: The instance of the protocol.
      - id: sender_rank
        -orig-id: SenderRank
        type: u2
        doc: Rank of the sender.
  quick_start:
    doc: Quick-Start.
    doc-ref: https://www.rfc-editor.org/rfc/rfc4782#section-3.2 RFC 4782, section 3.2, The Quick-Start Option for IPv6
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
  minimum_path_mtu:
    doc: Minimum path MTU.
    doc-ref: https://www.rfc-editor.org/rfc/rfc9268#section-5 RFC 9268, section 5, IPv6 Minimum Path MTU Hop-by-Hop Option
    seq:
      - id: minimum
        -orig-id: Min-PMTU
        type: u2
        doc: Smallest MTU met so far.
      - id: returned
        -orig-id: Rtn-PMTU
        type: b15
        doc: What the receiver recorded.
      - id: return_wanted
        -orig-id: R
        type: b1
        doc: Whether the receiver should send what it recorded.
  jumbo_payload:
    doc: Jumbo payload.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2675#section-2 RFC 2675, section 2, Format of the Jumbo Payload Option
    seq:
      - id: length
        -orig-id: Jumbo Payload Length
        type: u4
        doc: Bytes after the IPv6 header.
  home_address:
    doc: Home address of a mobile node.
    doc-ref: https://www.rfc-editor.org/rfc/rfc6275#section-6.3 RFC 6275, section 6.3, Home Address Option
    seq:
      - id: address_high
        -orig-id: Home Address, first half
        -pipescope-show: ipv6
        type: u8
        doc: First eight bytes of the address.
      - id: address_low
        -orig-id: Home Address, second half
        type: u8
        doc: Last eight bytes of the address.
