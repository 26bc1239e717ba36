meta:
  id: smb2_close_response
  title: SMB2 CLOSE Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: The file is closed; its attributes if they were asked for, zeros else.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/c0c15c57-3f3e-452b-b51c-9cc650a13f7b [MS-SMB2] 2.2.16, SMB2 CLOSE Response
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      60.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      1: the attributes are valid.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: Zero.
  - id: creation_time
    -orig-id: CreationTime
    -pipescope-show: filetime
    type: u8
    doc: FILETIME of the creation, 100 ns units since 1601-01-01 UTC.
  - id: last_access_time
    -orig-id: LastAccessTime
    -pipescope-show: filetime
    type: u8
    doc: FILETIME of the last access.
  - id: last_write_time
    -orig-id: LastWriteTime
    -pipescope-show: filetime
    type: u8
    doc: FILETIME of the last write.
  - id: change_time
    -orig-id: ChangeTime
    -pipescope-show: filetime
    type: u8
    doc: FILETIME of the last change of data or attributes.
  - id: allocation_size
    -orig-id: AllocationSize
    -pipescope-show: decimal
    type: u8
    doc: Bytes set aside for the file.
  - id: end_of_file
    -orig-id: EndofFile
    -pipescope-show: decimal
    type: u8
    doc: Bytes of the file.
  - id: file_attributes
    -orig-id: FileAttributes
    -pipescope-flags:
      0x1: read only
      0x2: hidden
      0x4: system
      0x10: directory
      0x20: archive
      0x80: normal
      0x100: temporary
      0x200: sparse
      0x400: reparse point
      0x800: compressed
    type: u4
    doc: Attributes of the file.
