meta:
  id: smb2_close_response
  title: SMB2 CLOSE Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A file is closed. Everything behind `flags` is zero unless bit 0x1 is set.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/c0c15c57-3f3e-452b-b51c-9cc650a13f7b [MS-SMB2] 2.2.16, SMB2 CLOSE Response
-webide-representation: "flags {flags:hex}"
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
      0x1: the attributes are valid.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
  - id: creation_time
    -orig-id: CreationTime
    type: u8
    doc: |
      When the file was made, in 100 ns since 1601.
  - id: last_access_time
    -orig-id: LastAccessTime
    type: u8
    doc: |
      When it was last read.
  - id: last_write_time
    -orig-id: LastWriteTime
    type: u8
    doc: |
      When its data were last changed.
  - id: change_time
    -orig-id: ChangeTime
    type: u8
    doc: |
      When anything of it was last changed.
  - id: allocation_size
    -orig-id: AllocationSize
    type: u8
    doc: |
      Bytes that are set aside.
  - id: end_of_file
    -orig-id: EndofFile
    type: u8
    doc: |
      Size in bytes.
  - id: file_attributes
    -orig-id: FileAttributes
    type: u4
    doc: |
      Attributes.
