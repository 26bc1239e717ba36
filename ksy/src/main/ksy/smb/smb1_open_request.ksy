meta:
  id: smb1_open_request
  title: SMB_COM_OPEN Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Opens a file. The name follows behind a format byte.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.3.1
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: access_mode
    -orig-id: AccessMode
    type: u2
    doc: |
      Access in the lowest three bits, sharing in the three behind the fourth.
  - id: search_attributes
    -orig-id: SearchAttributes
    type: u2
    doc: |
      Which kinds of files are meant, a bit set.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
