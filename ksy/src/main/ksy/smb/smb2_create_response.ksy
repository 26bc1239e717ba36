meta:
  id: smb2_create_response
  title: SMB2 CREATE Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A file was opened. A list of contexts follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/d166aa9e-0b53-410e-b35e-3933d8131927 [MS-SMB2] 2.2.14, SMB2 CREATE Response
-webide-representation: "action {create_action:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      89.
  - id: oplock_level
    -orig-id: OplockLevel
    type: u1
    doc: |
      0x00 none, 0x01 II, 0x08 exclusive, 0x09 batch, 0xff lease.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      0x1: a reparse point, in dialects 3.x.
  - id: create_action
    -orig-id: CreateAction
    type: u4
    doc: |
      0 superseded, 1 opened, 2 created, 3 overwritten.
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
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: |
      Any value.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: |
      The half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: |
      The half that is valid in this session.
  - id: ofs_create_contexts
    -orig-id: CreateContextsOffset
    type: u4
    doc: |
      From the SMB2 header to the contexts.
  - id: len_create_contexts
    -orig-id: CreateContextsLength
    type: u4
    doc: |
      Bytes of the contexts.
