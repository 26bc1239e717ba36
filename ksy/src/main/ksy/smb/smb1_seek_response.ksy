meta:
  id: smb1_seek_response
  title: SMB_COM_SEEK Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Where that led.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.19.2
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: offset
    -orig-id: Offset
    type: u4
    doc: |
      The position from the start.
