meta:
  id: smb1_trans2_open2_request
  title: TRANS2_OPEN2 Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Opens a file. The name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.1.1
seq:
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      What is to be told, and opportunistic locks.
  - id: access_mode
    -orig-id: AccessMode
    type: u2
    doc: |
      Access in the lowest three bits.
  - id: reserved1
    -orig-id: Reserved1
    type: u2
    doc: |
      Zero.
  - id: file_attributes
    -orig-id: FileAttributes
    type: u2
    doc: |
      Attributes of a new file.
  - id: creation_time
    -orig-id: CreationTime
    type: u4
    doc: |
      Of a new file.
  - id: open_mode
    -orig-id: OpenMode
    type: u2
    doc: |
      What to do when the file exists or does not exist.
  - id: allocation_size
    -orig-id: AllocationSize
    type: u4
    doc: |
      Bytes that are set aside.
  - id: reserved2
    -orig-id: Reserved, first half
    type: u8
    doc: |
      Zero.
  - id: reserved3
    -orig-id: Reserved, second half
    type: u2
    doc: |
      Zero.
