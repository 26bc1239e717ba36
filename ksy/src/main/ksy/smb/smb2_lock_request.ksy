meta:
  id: smb2_lock_request
  title: SMB2 LOCK Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Locks and unlocks ranges of a file.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.26, SMB2 LOCK Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      48.
  - id: num_locks
    -orig-id: LockCount
    type: u2
    doc: |
      Ranges that follow.
  - id: lock_sequence
    -orig-id: LockSequenceNumber and LockSequenceIndex
    type: u4
    doc: |
      Number and place, to recognise a repeated request.
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
