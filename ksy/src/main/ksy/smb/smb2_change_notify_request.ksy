meta:
  id: smb2_change_notify_request
  title: SMB2 CHANGE_NOTIFY Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks to be told when something in a directory changes.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.35, SMB2 CHANGE_NOTIFY Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      32.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      1 also in the directories below.
  - id: len_max_output
    -orig-id: OutputBufferLength
    type: u4
    doc: |
      Bytes that may be returned.
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
  - id: completion_filter
    -orig-id: CompletionFilter
    type: u4
    doc: |
      Which changes, a bit set.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
