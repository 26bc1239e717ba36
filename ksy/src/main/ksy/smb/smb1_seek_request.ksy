meta:
  id: smb1_seek_request
  title: SMB_COM_SEEK Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Moves the position in a file.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.19.1
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: mode
    -orig-id: Mode
    type: u2
    doc: |
      0 from the start, 1 from the position, 2 from the end.
  - id: offset
    -orig-id: Offset
    type: s4
    doc: |
      How far.
