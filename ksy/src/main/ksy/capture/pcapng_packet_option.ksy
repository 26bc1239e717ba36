meta:
  id: pcapng_packet_option
  title: pcapng option of a packet
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  One option of an enhanced or an obsolete packet block. Options with other
  codes have text in UTF-8 or unknown bytes for a value. The caller steps over
  the padding to four bytes.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
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
        2: packet_flags
        3: hash_value
        4: number
        5: number
        6: queue_number
        7: verdict
        8: process_and_thread
        2988: custom
        2989: custom
        19372: custom
        19373: custom
    doc: |
      The value; raw where there is no more to say about it than that it is
      text.
types:
  packet_flags:
    doc: Value of epb_flags and pack_flags.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
    seq:
      - id: flags
        -orig-id: epb_flags
        type: u4
        doc: |
          Bits 0 and 1: 1 inbound, 2 outbound. Bits 2 to 4: how it was received.
          Bits 5 to 8: bytes of frame check sequence. Bits 16 to 31: link-layer
          errors.
  hash_value:
    doc: Value of epb_hash and pack_hash.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
    seq:
      - id: algorithm
        -orig-id: epb_hash algorithm
        type: u1
        doc: |
          0 complement, 1 exclusive or, 2 CRC32, 3 MD5, 4 SHA-1, 5 Toeplitz.
      - id: digest
        -orig-id: epb_hash hash value
        size-eos: true
        doc: The hash of the packet.
  number:
    doc: Value of epb_dropcount (4) and epb_packetid (5).
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
    seq:
      - id: value
        -orig-id: epb_dropcount or epb_packetid
        type: u8
        doc: |
          Packets lost before this one, or the number of this packet wherever it
          was seen.
  queue_number:
    doc: Value of epb_queue.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
    seq:
      - id: queue
        -orig-id: epb_queue
        type: u4
        doc: Queue of the interface the packet came through.
  verdict:
    doc: Value of epb_verdict.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
    seq:
      - id: verdict_type
        -orig-id: epb_verdict type
        type: u1
        doc: |
          0 hardware, 1 Linux eBPF TC, 2 Linux eBPF XDP.
      - id: data
        -orig-id: epb_verdict data
        size-eos: true
        doc: What was decided about the packet.
  process_and_thread:
    doc: Value of epb_processid_threadid.
    doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Enhanced Packet Block
    seq:
      - id: process_id
        -orig-id: epb_processid_threadid process
        type: u4
        doc: Process that sent or received the packet.
      - id: thread_id
        -orig-id: epb_processid_threadid thread
        type: u4
        doc: Thread that sent or received it.
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
