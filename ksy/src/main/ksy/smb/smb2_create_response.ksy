meta:
  id: smb2_create_response
  title: SMB2 CREATE Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: What was opened.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/d166aa9e-0b53-410e-b35e-3933d8131927 [MS-SMB2] 2.2.14, SMB2 CREATE Response
-webide-representation: "action {create_action:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      89, the variable part counted as one byte.
  - id: oplock_level
    -orig-id: OplockLevel
    -pipescope-show: hexadecimal
    -pipescope-names: {0: none, 1: level II, 8: exclusive, 9: batch, 0xff: lease}
    type: u1
    doc: What the server granted.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      1: the last part of the path is a reparse point.
  - id: create_action
    -orig-id: CreateAction
    -pipescope-names: {0: superseded, 1: opened, 2: created, 3: overwritten}
    type: u4
    doc: |
      0 superseded, 1 opened, 2 created, 3 overwritten.
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
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: Reserved.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: Half of the file id that changes with a reconnect.
  - id: ofs_create_contexts
    -orig-id: CreateContextsOffset
    type: u4
    doc: |
      Where the first create context begins, from the start of the SMB2 header.
  - id: len_create_contexts
    -orig-id: CreateContextsLength
    type: u4
    doc: Bytes of all create contexts.
