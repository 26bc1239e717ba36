meta:
  id: smb2_create_allocation_size
  title: SMB2_CREATE_ALLOCATION_SIZE
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How much room a new file is to have.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.13.2.6, SMB2_CREATE_ALLOCATION_SIZE
seq:
  - id: allocation_size
    -orig-id: AllocationSize
    type: u8
    doc: |
      Bytes.
