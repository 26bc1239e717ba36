meta:
  id: smb1_nt_rename_request
  title: SMB_COM_NT_RENAME Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Gives files another name, or one more. Both names follow, each behind a
  format byte.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.66.1
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: search_attributes
    -orig-id: SearchAttributes
    type: u2
    doc: |
      Which kinds of files are meant, a bit set.
  - id: information_level
    -orig-id: InformationLevel
    type: u2
    doc: |
      0x103 one more name, 0x104 another name.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
