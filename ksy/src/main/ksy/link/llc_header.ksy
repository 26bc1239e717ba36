meta:
  id: llc_header
  title: IEEE 802.2 logical link control header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  What an 802.3 frame carries first. Control fields of information and
  supervisory frames (lowest two bits not both set) have a second byte, which is
  the caller's.
doc-ref: https://www.rfc-editor.org/rfc/rfc1042 RFC 1042, Header Format
-webide-representation: "DSAP {dsap:hex}"
seq:
  - id: dsap
    -orig-id: DSAP
    type: u1
    doc: Service the frame is for; 0xaa for SNAP.
  - id: ssap
    -orig-id: SSAP
    type: u1
    doc: Service the frame is from.
  - id: control
    -orig-id: Control
    type: u1
    doc: Kind of frame; 3 for unnumbered information.
