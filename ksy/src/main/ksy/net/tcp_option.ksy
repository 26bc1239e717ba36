meta:
  id: tcp_option
  title: Option of a TCP header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  One option. Kinds 0 and 1 are a single byte, all others have a length that
  counts kind and length too.
doc-ref: https://www.rfc-editor.org/rfc/rfc9293#section-3.2 RFC 9293, section 3.2, Specific Option Definitions
seq:
  - id: kind
    -orig-id: Kind
    -pipescope-names:
      0: end of option list
      1: no operation
      2: maximum segment size
      3: window scale
      4: SACK permitted
      5: SACK
      8: timestamps
      19: MD5 signature
      28: user timeout
      29: authentication
      30: multipath
      34: fast open
      172: accurate ECN order 0
      174: accurate ECN order 1
    type: u1
    doc: What the option is.
  - id: len_option
    -orig-id: Length
    type: u1
    if: kind > 1
    doc: Bytes of the whole option; less than 2 is an error.
  - id: body
    size: len_option - 2
    type:
      switch-on: kind
      cases:
        2: maximum_segment_size
        3: window_scale
        5: selective_acknowledgments
        6: echo
        7: echo
        8: timestamps
        10: partial_order_profile
        11: connection_count
        12: connection_count
        13: connection_count
        14: alternate_checksum_request
        15: alternate_checksum_data
        19: md5_signature
        20: scps_capabilities
        21: selective_negative_acknowledgment
        27: quick_start_response
        28: user_timeout
        29: authentication
        30: multipath
        34: fast_open_cookie
        172: accurate_ecn_order0
        174: accurate_ecn_order1
        253: experiment
        254: experiment
    if: kind > 1
    doc: |
      What follows the length; raw for options without a known layout and empty
      for those that need no data.
types:
  maximum_segment_size:
    doc: Maximum segment size.
    doc-ref: https://www.rfc-editor.org/rfc/rfc9293#section-3.2 RFC 9293, section 3.2, Maximum Segment Size Option
    seq:
      - id: max_seg_size
        -orig-id: Maximum Segment Size (MSS)
        type: u2
        doc: Most bytes of data the sender takes in one segment.
  window_scale:
    doc: Window scale.
    doc-ref: https://www.rfc-editor.org/rfc/rfc7323#section-2.2 RFC 7323, section 2.2, Window Scale Option
    seq:
      - id: shift_count
        -orig-id: shift.cnt
        type: u1
        doc: Bits the sender's windows are to be shifted; more than 14 means 14.
  selective_acknowledgments:
    doc: Selective acknowledgments.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2018#section-3 RFC 2018, section 3, Sack Option Format
    seq:
      - id: blocks
        -orig-id: Blocks
        type: sack_block
        repeat: eos
        doc: Data received beyond the acknowledgment number.
  sack_block:
    doc: One run of data that was received.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2018#section-3 RFC 2018, section 3, Sack Option Format
    seq:
      - id: left_edge
        -orig-id: Left Edge of Block
        type: u4
        doc: Its first sequence number.
      - id: right_edge
        -orig-id: Right Edge of Block
        type: u4
        doc: The sequence number after it.
  echo:
    doc: Echo (6) and echo reply (7).
    doc-ref: https://www.rfc-editor.org/rfc/rfc1072#section-4 RFC 1072, section 4, TCP Echo Options
    seq:
      - id: info
        -orig-id: Info
        type: u4
        doc: What is to be echoed, or is.
  timestamps:
    doc: Time stamps.
    doc-ref: https://www.rfc-editor.org/rfc/rfc7323#section-3.2 RFC 7323, section 3.2, Timestamps Option
    seq:
      - id: ts_value
        -orig-id: TS Value (TSval)
        type: u4
        doc: Clock of the sender.
      - id: ts_echo_reply
        -orig-id: TS Echo Reply (TSecr)
        type: u4
        doc: Clock of the receiver as last seen.
  partial_order_profile:
    doc: Partial order service profile.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1693 RFC 1693, Partial Order Service Profile
    seq:
      - id: start
        -orig-id: Start_flag
        type: b1
        doc: Whether the profile begins here.
      - id: end
        -orig-id: End_flag
        type: b1
        doc: Whether the profile ends here.
      - id: filler
        -orig-id: Filler
        type: b6
        doc: Zero.
  connection_count:
    doc: |
      Connection count: CC (11), CC.NEW (12) and CC.ECHO (13).
    doc-ref: https://www.rfc-editor.org/rfc/rfc1644 RFC 1644, Connection Count options
    seq:
      - id: connection_count
        -orig-id: "Connection Count: SEG.CC"
        type: u4
        doc: Number of the incarnation of the connection.
  alternate_checksum_request:
    doc: Alternate checksum request.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1146 RFC 1146, TCP Alternate Checksum Request
    seq:
      - id: chksum
        -orig-id: chksum
        type: u1
        doc: |
          0 TCP checksum, 1 Fletcher 8 bit, 2 Fletcher 16 bit, 3 redundant
          avoidance.
  alternate_checksum_data:
    doc: Alternate checksum that does not fit the header.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1146 RFC 1146, TCP Alternate Checksum Data
    seq:
      - id: data
        -orig-id: data
        size-eos: true
        doc: The checksum.
  md5_signature:
    doc: MD5 signature.
    doc-ref: https://www.rfc-editor.org/rfc/rfc2385#section-3.0 RFC 2385, section 3.0, Syntax
    seq:
      - id: digest
        -orig-id: MD5 digest
        size: 16
        doc: Digest of pseudo header, header, data and key.
  scps_capabilities:
    doc: SCPS capabilities.
    doc-ref: https://public.ccsds.org/Pubs/714x0b2.pdf CCSDS 714.0-B-2, SCPS Capabilities Option
    seq:
      - id: bets
        -orig-id: BETS Permitted
        type: b1
        doc: Best effort transport.
      - id: snack1
        -orig-id: SNACK1 Permitted
        type: b1
        doc: Selective negative acknowledgments, short form.
      - id: snack2
        -orig-id: SNACK2 Permitted
        type: b1
        doc: Selective negative acknowledgments, long form.
      - id: compression
        -orig-id: Com
        type: b1
        doc: Header compression.
      - id: network_layer_timestamps
        -orig-id: NL Timestamp
        type: b1
        doc: Time stamps of the network layer are there.
      - id: reserved
        -orig-id: Reserved
        type: b3
        doc: Zero.
      - id: connection_id
        -orig-id: Connection ID
        type: u1
        doc: Number of the connection for compressed headers.
  selective_negative_acknowledgment:
    doc: Selective negative acknowledgment.
    doc-ref: https://public.ccsds.org/Pubs/714x0b2.pdf CCSDS 714.0-B-2, SNACK Option
    seq:
      - id: hole1_offset
        -orig-id: Hole1 Offset
        type: u2
        doc: |
          Where the first hole begins, in segments after the acknowledgment
          number.
      - id: hole1_size
        -orig-id: Hole1 Size
        type: u2
        doc: How many segments it is long.
      - id: hole_bit_vector
        -orig-id: SNACK Bit-Vector
        size-eos: true
        doc: Further holes.
  quick_start_response:
    doc: Quick-Start response.
    doc-ref: https://www.rfc-editor.org/rfc/rfc4782#section-4.2 RFC 4782, section 4.2, The Quick-Start Response Option in the TCP Header
    seq:
      - id: resv
        -orig-id: Resv.
        type: b4
        doc: Zero.
      - id: rate_request
        -orig-id: Rate Request
        type: b4
        doc: The rate that was approved.
      - id: ttl_diff
        -orig-id: TTL Diff
        type: u1
        doc: Difference between the TTL of IP and of Quick-Start.
      - id: nonce
        -orig-id: QS Nonce
        type: b30
        doc: The nonce of the request.
      - id: reserved
        -orig-id: R
        type: b2
        doc: Zero.
  user_timeout:
    doc: User timeout.
    doc-ref: https://www.rfc-editor.org/rfc/rfc5482#section-3.3 RFC 5482, section 3.3, Option Format
    seq:
      - id: granularity_minutes
        -orig-id: G (Granularity)
        type: b1
        doc: Whether the unit is a minute rather than a second.
      - id: user_timeout
        -orig-id: User Timeout
        type: b15
        doc: How long data may stay unacknowledged.
  authentication:
    doc: TCP authentication option.
    doc-ref: https://www.rfc-editor.org/rfc/rfc5925#section-2.2 RFC 5925, section 2.2, The TCP Authentication Option Format
    seq:
      - id: key_id
        -orig-id: KeyID
        type: u1
        doc: Key the segment was signed with.
      - id: r_next_key_id
        -orig-id: RNextKeyID
        type: u1
        doc: Key the sender will accept.
      - id: mac
        -orig-id: MAC
        size-eos: true
        doc: The message authentication code.
  multipath:
    doc: Multipath TCP.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3 RFC 8684, section 3, MPTCP Protocol
    seq:
      - id: subtype
        -orig-id: Subtype
        type: b4
        doc: Which of the MPTCP options this is.
      - id: version_or_flags
        -orig-id: Version or flags
        type: b4
        doc: |
          Version of MP_CAPABLE; B of MP_JOIN and MP_PRIO, E of ADD_ADDR in the
          lowest bit; U, V, W, T of MP_TCPRST.
      - id: data
        size-eos: true
        type:
          switch-on: subtype.as<u1>
          cases:
            0: mp_capable
            1: mp_join
            2: mp_dss
            3: mp_add_addr
            4: mp_remove_addr
            6: mp_fail
            7: mp_fastclose
            8: mp_tcprst
        doc: What the subtype says; raw for MP_PRIO and unknown ones.
  mp_capable:
    doc: MP_CAPABLE. Its fields are there as far as the option is long.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.1 RFC 8684, section 3.1, Connection Initiation
    seq:
      - id: checksum_required
        -orig-id: A
        type: b1
        doc: Whether DSS checksums are wanted.
      - id: extensibility
        -orig-id: B
        type: b1
        doc: Zero.
      - id: no_more_addresses
        -orig-id: C
        type: b1
        doc: Whether no further subflow may go to this address and port.
      - id: unused
        -orig-id: D to G
        type: b4
        doc: Other algorithms.
      - id: hmac_sha256
        -orig-id: H
        type: b1
        doc: HMAC-SHA256; HMAC-SHA1 in version 0.
      - id: sender_key
        -orig-id: Option Sender's Key
        type: u8
        if: "_root.len_option >= 12"
        doc: Key of the sender of the option.
      - id: receiver_key
        -orig-id: Option Receiver's Key
        type: u8
        if: "_root.len_option >= 20"
        doc: Key of its receiver.
      - id: data_level_length
        -orig-id: Data-Level Length
        type: u2
        if: "_root.len_option >= 22"
        doc: Bytes of data in this segment.
      - id: checksum
        -orig-id: Checksum
        type: u2
        if: "_root.len_option >= 24"
        doc: DSS checksum.
  mp_join:
    doc: |
      MP_JOIN. What it holds depends on its length: 12 in a SYN, 16 in a
      SYN/ACK, 24 in an ACK.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.2 RFC 8684, section 3.2, Starting a New Subflow
    seq:
      - id: address_id
        -orig-id: Address ID
        type: u1
        doc: Number of the sender's address; reserved in an ACK.
      - id: data
        size-eos: true
        type:
          switch-on: _root.len_option
          cases:
            12: mp_join_syn
            16: mp_join_syn_ack
        doc: Token or authentication code; the 160 bits of the code in an ACK.
  mp_join_syn:
    doc: MP_JOIN in a SYN.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.2 RFC 8684, section 3.2, Starting a New Subflow
    seq:
      - id: receiver_token
        -orig-id: Receiver's Token
        type: u4
        doc: Names the connection.
      - id: sender_random_number
        -orig-id: Sender's Random Number
        type: u4
        doc: Nonce of the sender.
  mp_join_syn_ack:
    doc: MP_JOIN in a SYN/ACK.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.2 RFC 8684, section 3.2, Starting a New Subflow
    seq:
      - id: truncated_hmac
        -orig-id: Sender's Truncated HMAC
        type: u8
        doc: First 64 bits of the code.
      - id: sender_random_number
        -orig-id: Sender's Random Number
        type: u4
        doc: Nonce of the sender.
  mp_dss:
    doc: Data sequence signal.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.3 RFC 8684, section 3.3, MPTCP Operation and Data Transfer
    seq:
      - id: reserved
        -orig-id: (reserved)
        type: b3
        doc: Zero.
      - id: data_fin
        -orig-id: F
        type: b1
        doc: Whether the data stream ends.
      - id: data_sequence_is_8
        -orig-id: m
        type: b1
        doc: Whether the data sequence number has eight bytes.
      - id: mapping_present
        -orig-id: M
        type: b1
        doc: Whether the mapping is there.
      - id: data_ack_is_8
        -orig-id: a
        type: b1
        doc: Whether the data acknowledgment has eight bytes.
      - id: data_ack_present
        -orig-id: A
        type: b1
        doc: Whether the data acknowledgment is there.
      - id: data_ack_4
        -orig-id: Data ACK (4 octets)
        type: u4
        if: data_ack_present and not data_ack_is_8
        doc: Low half of the acknowledged data sequence number.
      - id: data_ack_8
        -orig-id: Data ACK (8 octets)
        type: u8
        if: data_ack_present and data_ack_is_8
        doc: The acknowledged data sequence number.
      - id: data_sequence_number_4
        -orig-id: Data Sequence Number (4 octets)
        type: u4
        if: mapping_present and not data_sequence_is_8
        doc: Low half of where the data belongs.
      - id: data_sequence_number_8
        -orig-id: Data Sequence Number (8 octets)
        type: u8
        if: mapping_present and data_sequence_is_8
        doc: Where the data belongs.
      - id: subflow_sequence_number
        -orig-id: Subflow Sequence Number
        type: u4
        if: mapping_present
        doc: Where the data is in this subflow, from its start.
      - id: data_level_length
        -orig-id: Data-Level Length
        type: u2
        if: mapping_present
        doc: Bytes the mapping is for.
      - id: checksum
        -orig-id: Checksum
        size-eos: true
        doc: Two bytes when checksums were agreed on, none else.
  mp_add_addr:
    doc: |
      ADD_ADDR. Its length says what is there: 8 to 18 for IPv4, 20 to 30 for
      IPv6.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.4.1 RFC 8684, section 3.4.1, Address Advertisement
    seq:
      - id: address_id
        -orig-id: Address ID
        type: u1
        doc: Number of the address.
      - id: ipv4_address
        -orig-id: "Address (IPv4: 4 octets)"
        -pipescope-show: ipv4
        type: u4
        if: "_root.len_option < 20"
        doc: The address.
      - id: ipv6_address_high
        -orig-id: "Address (IPv6: 16 octets), first half"
        -pipescope-show: ipv6
        type: u8
        if: "_root.len_option >= 20"
        doc: First eight bytes of the address.
      - id: ipv6_address_low
        -orig-id: "Address (IPv6: 16 octets), second half"
        type: u8
        if: "_root.len_option >= 20"
        doc: Last eight bytes of the address.
      - id: port
        -orig-id: Port
        type: u2
        if: "_root.len_option == 10 or _root.len_option == 18 or _root.len_option == 22 or _root.len_option == 30"
        doc: The port, if it is another one.
      - id: truncated_hmac
        -orig-id: Truncated HMAC
        size-eos: true
        doc: Eight bytes, none in an echo.
  mp_remove_addr:
    doc: REMOVE_ADDR.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.4.2 RFC 8684, section 3.4.2, Remove Address
    seq:
      - id: address_ids
        -orig-id: Address ID
        type: u1
        repeat: eos
        doc: Numbers of the addresses.
  mp_fail:
    doc: MP_FAIL.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.7 RFC 8684, section 3.7, Fallback
    seq:
      - id: reserved
        -orig-id: (reserved)
        type: u1
        doc: Zero.
      - id: data_sequence_number
        -orig-id: Data Sequence Number
        type: u8
        doc: Start of the segment whose checksum failed.
  mp_fastclose:
    doc: MP_FASTCLOSE.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.5 RFC 8684, section 3.5, Fast Close
    seq:
      - id: reserved
        -orig-id: (reserved)
        type: u1
        doc: Zero.
      - id: receiver_key
        -orig-id: Option Receiver's Key
        type: u8
        doc: Key of the receiver.
  mp_tcprst:
    doc: MP_TCPRST.
    doc-ref: https://www.rfc-editor.org/rfc/rfc8684#section-3.6 RFC 8684, section 3.6, Subflow Reset
    seq:
      - id: reason
        -orig-id: Reason
        type: u1
        doc: Why the subflow is reset.
  fast_open_cookie:
    doc: Fast Open cookie.
    doc-ref: https://www.rfc-editor.org/rfc/rfc7413#section-4.1.1 RFC 7413, section 4.1.1, Fast Open Option
    seq:
      - id: cookie
        -orig-id: Cookie
        size-eos: true
        doc: |
          4 to 16 bytes; none asks for a cookie.
  accurate_ecn_order0:
    doc: Accurate ECN counters, order 0; the last ones may be missing.
    doc-ref: https://www.rfc-editor.org/rfc/rfc9768#section-3.2.3 RFC 9768, section 3.2.3, The AccECN Option
    seq:
      - id: ee0b
        -orig-id: EE0B
        type: b24
        if: "_root.len_option >= 5"
        doc: Bytes marked ECT(0).
      - id: eceb
        -orig-id: ECEB
        type: b24
        if: "_root.len_option >= 8"
        doc: Bytes marked CE.
      - id: ee1b
        -orig-id: EE1B
        type: b24
        if: "_root.len_option >= 11"
        doc: Bytes marked ECT(1).
  accurate_ecn_order1:
    doc: Accurate ECN counters, order 1; the last ones may be missing.
    doc-ref: https://www.rfc-editor.org/rfc/rfc9768#section-3.2.3 RFC 9768, section 3.2.3, The AccECN Option
    seq:
      - id: ee1b
        -orig-id: EE1B
        type: b24
        if: "_root.len_option >= 5"
        doc: Bytes marked ECT(1).
      - id: eceb
        -orig-id: ECEB
        type: b24
        if: "_root.len_option >= 8"
        doc: Bytes marked CE.
      - id: ee0b
        -orig-id: EE0B
        type: b24
        if: "_root.len_option >= 11"
        doc: Bytes marked ECT(0).
  experiment:
    doc: Experiment, told from others by its identifier.
    doc-ref: https://www.rfc-editor.org/rfc/rfc6994#section-3 RFC 6994, section 3, TCP Experimental Option Structure
    seq:
      - id: exid
        -orig-id: ExID
        type: u2
        doc: |
          The experiment, or the first half of a 32-bit identifier; 0xf989 Fast
          Open, 0xacce Accurate ECN.
      - id: data
        -orig-id: option contents
        size-eos: true
        doc: What the experiment sends.
