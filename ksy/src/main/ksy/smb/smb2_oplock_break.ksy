meta:
  id: smb2_oplock_break
  title: SMB2 OPLOCK_BREAK Notification, Acknowledgment and Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Takes an opportunistic lock back, or agrees to that: three messages of one
  shape.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.23.1, 2.2.24.1 and 2.2.25.1
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      24.
  - id: oplock_level
    -orig-id: OplockLevel
    type: u1
    doc: |
      What is left: 0 none, 1 level II, 8 exclusive.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: |
      Zero.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: |
      Zero.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: |
      Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: |
      Half of the file id that changes with a reconnect.
