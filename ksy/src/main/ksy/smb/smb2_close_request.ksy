meta:
  id: smb2_close_request
  title: SMB2 CLOSE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Closes a file or a pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/f84053b0-bcb2-4f85-9717-536dae2b02bd [MS-SMB2] 2.2.15, SMB2 CLOSE Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      24.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      1 asks for the attributes of the file in the response.
  - id: reserved
    -orig-id: Reserved
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
