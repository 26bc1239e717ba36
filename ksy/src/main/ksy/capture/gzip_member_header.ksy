meta:
  id: gzip_member_header
  title: gzip member header, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What every member of a gzip file begins with. The fields that the flags
  announce follow, then the compressed bytes.
doc-ref: https://www.rfc-editor.org/rfc/rfc1952#section-2.3 RFC 1952, section 2.3, Member format
-webide-representation: "method {compression_method:dec}"
seq:
  - id: magic
    -orig-id: ID1, ID2
    type: u2
    doc: |
      0x8b1f.
  - id: compression_method
    -orig-id: CM
    type: u1
    doc: 8, deflate, is the only one in use.
  - id: reserved
    -orig-id: FLG
    type: b3
    doc: Zero; a bit that is set announces fields nobody has described.
  - id: has_comment
    -orig-id: FCOMMENT
    type: b1
    doc: Whether a comment that ends in a zero byte follows.
  - id: has_name
    -orig-id: FNAME
    type: b1
    doc: Whether a file name that ends in a zero byte follows.
  - id: has_extra
    -orig-id: FEXTRA
    type: b1
    doc: Whether extra fields follow, after their length in two bytes.
  - id: has_header_crc
    -orig-id: FHCRC
    type: b1
    doc: Whether two bytes of CRC over the header follow.
  - id: is_text
    -orig-id: FTEXT
    type: b1
    doc: Whether the writer took the contents for text.
  - id: modification_time
    -orig-id: MTIME
    type: u4
    doc: Seconds since 1970-01-01 00:00:00 UTC; zero for none.
  - id: extra_flags
    -orig-id: XFL
    type: u1
    doc: How hard the writer tried.
  - id: operating_system
    -orig-id: OS
    type: u1
    doc: Where the member was written.
