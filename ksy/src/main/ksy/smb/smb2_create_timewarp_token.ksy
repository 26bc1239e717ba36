meta:
  id: smb2_create_timewarp_token
  title: SMB2_CREATE_TIMEWARP_TOKEN
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Of when the file is wanted.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.13.2.7, SMB2_CREATE_TIMEWARP_TOKEN
seq:
  - id: timestamp
    -orig-id: Timestamp
    type: u8
    doc: |
      FILETIME of the snapshot.
