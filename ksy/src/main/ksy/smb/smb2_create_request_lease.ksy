meta:
  id: smb2_create_request_lease
  title: SMB2_CREATE_REQUEST_LEASE and SMB2_CREATE_RESPONSE_LEASE
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The lease that is asked for or granted; version 2 goes on behind it.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.13.2.8 and 2.2.14.2.10
seq:
  - id: lease_key_low
    -orig-id: LeaseKey, first half
    type: u8
    doc: |
      First eight bytes of the key, little-endian.
  - id: lease_key_high
    -orig-id: LeaseKey, second half
    type: u8
    doc: |
      Last eight bytes of the key, little-endian.
  - id: lease_state
    -orig-id: LeaseState
    type: u4
    doc: |
      1 read caching, 2 handle caching, 4 write caching, added up.
  - id: lease_flags
    -orig-id: LeaseFlags
    type: u4
    doc: |
      2 a break is under way, 4 a parent key is present.
  - id: lease_duration
    -orig-id: LeaseDuration
    type: u8
    doc: |
      Zero.
