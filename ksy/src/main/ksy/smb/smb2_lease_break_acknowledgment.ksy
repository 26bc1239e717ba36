meta:
  id: smb2_lease_break_acknowledgment
  title: SMB2 Lease Break Acknowledgment and Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Agrees to a break of a lease, and confirms that: two messages of one shape.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.24.2 and 2.2.25.2
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      36.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: |
      Zero.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      Zero.
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
  - id: lease_duration
    -orig-id: LeaseDuration
    type: u8
    doc: |
      Zero.
