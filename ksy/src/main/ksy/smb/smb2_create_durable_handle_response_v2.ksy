meta:
  id: smb2_create_durable_handle_response_v2
  title: SMB2_CREATE_DURABLE_HANDLE_RESPONSE_V2
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What was granted of that.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.14.2.12, SMB2_CREATE_DURABLE_HANDLE_RESPONSE_V2
seq:
  - id: timeout
    -orig-id: Timeout
    type: u4
    doc: |
      Milliseconds the handle survives.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      2 also the end of the server.
