meta:
  id: smb2_create_durable_handle_request_v2
  title: SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks for a handle that survives the loss of the connection.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.13.2.11, SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2
seq:
  - id: timeout
    -orig-id: Timeout
    type: u4
    doc: |
      Milliseconds it shall survive, zero for what the server thinks.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      2 also the end of the server.
  - id: reserved
    -orig-id: Reserved
    type: u8
    doc: |
      Zero.
  - id: create_guid_low
    -orig-id: CreateGuid, first half
    type: u8
    doc: |
      First eight bytes of the GUID of the open, little-endian.
  - id: create_guid_high
    -orig-id: CreateGuid, second half
    type: u8
    doc: |
      Last eight bytes of the GUID of the open, little-endian.
