meta:
  id: rlogin_window_size
  title: Window change of an rlogin client
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  Stands among the data to the server, once the server has asked for it with the
  urgent byte 0x80.
doc-ref: https://www.rfc-editor.org/rfc/rfc1282 RFC 1282, BSD Rlogin, Window Size
-webide-representation: "{columns:dec} x {rows:dec}"
seq:
  - id: magic_cookie
    -orig-id: FF FF
    type: u2
    doc: Always 0xffff.
  - id: kind
    -orig-id: s s
    type: u2
    doc: Always 0x7373, two letters s, for a window size.
  - id: rows
    -orig-id: rr
    type: u2
    doc: Characters in a column.
  - id: columns
    -orig-id: cc
    type: u2
    doc: Characters in a row.
  - id: width
    -orig-id: xp
    type: u2
    doc: Pixels in a row.
  - id: height
    -orig-id: yp
    type: u2
    doc: Pixels in a column.
