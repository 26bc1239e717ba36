meta:
  id: file_basic_information
  title: FileBasicInformation
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Times and attributes of a file.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.7, FileBasicInformation
seq:
  - id: creation_time
    -orig-id: CreationTime
    type: u8
    doc: |
      FILETIME; 0 and all bits set leave it as it is.
  - id: last_access_time
    -orig-id: LastAccessTime
    type: u8
    doc: |
      FILETIME, likewise.
  - id: last_write_time
    -orig-id: LastWriteTime
    type: u8
    doc: |
      FILETIME, likewise.
  - id: change_time
    -orig-id: ChangeTime
    type: u8
    doc: |
      FILETIME, likewise.
  - id: file_attributes
    -orig-id: FileAttributes
    type: u4
    doc: |
      A bit set; 0 leaves them as they are.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Any value.
