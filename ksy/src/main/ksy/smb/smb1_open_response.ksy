meta:
  id: smb1_open_response
  title: SMB_COM_OPEN Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The file that was opened.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.3.2
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
  - id: file_attrs
    -orig-id: FileAttrs
    type: u2
    doc: |
      Attributes, a bit set.
  - id: last_modified
    -orig-id: LastModified
    type: u4
    doc: |
      Seconds since 1970.
  - id: file_size
    -orig-id: FileSize
    type: u4
    doc: |
      Bytes of the file.
  - id: access_mode
    -orig-id: AccessMode
    type: u2
    doc: |
      Access that was granted.
