meta:
  id: smb2_create_durable_handle_reconnect
  title: SMB2_CREATE_DURABLE_HANDLE_RECONNECT
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Takes a durable handle up again.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.13.2.4 and 2.2.13.2.12
seq:
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
