meta:
  id: smb2_flush_request
  title: SMB2 FLUSH Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Has all that was written to a file or pipe passed on.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e494678b-b1fc-44a0-b86e-8195acf74ad7 [MS-SMB2] 2.2.17, SMB2 FLUSH Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      24.
  - id: reserved1
    -orig-id: Reserved1
    type: u2
    doc: Zero.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: Zero.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: Half of the file id that changes with a reconnect.
