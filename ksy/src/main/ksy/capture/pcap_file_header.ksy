meta:
  id: pcap_file_header
  title: pcap file header
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The 24 bytes a classic capture file begins with. Read it as little-endian
  first; when `magic_number` comes out with its bytes reversed, the writer was
  big-endian and the header has to be read again with `is_le` false.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcap PCAP capture file format, File Header
-webide-representation: "link type {link_type:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: magic_number
    -orig-id: Magic Number
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0xa1b2c3d4 (microseconds), 0xa1b23c4d (nanoseconds) or 0xa1b2cd34
      (microseconds, records of the modified form), in the byte order of the
      writer.
  - id: major_version
    -orig-id: Major Version
    type: u2
    doc: Version of the format, 2 since 1998.
  - id: minor_version
    -orig-id: Minor Version
    type: u2
    doc: |
      4 in every file written today.
  - id: reserved1
    -orig-id: Reserved1
    type: u4
    doc: |
      Once the offset of local time from UTC; written as zero and not to be
      relied on.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: Once the accuracy of the time stamps; written as zero.
  - id: snap_len
    -orig-id: SnapLen
    type: u4
    doc: |
      The most bytes a record was meant to keep of a packet. Files with longer
      records exist.
  - id: link_type
    -orig-id: LinkType and additional information
    type: u4
    doc: |
      Low 16 bits, the link type of all packets. Bit 26, whether the top four
      bits hold the length of the frame check sequence in 16-bit words.
