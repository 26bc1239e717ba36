meta:
  id: smb2_lease_break_notification
  title: SMB2 Lease Break Notification
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Takes a lease back, in part or as a whole.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.23.2, SMB2 Lease Break Notification
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      44.
  - id: new_epoch
    -orig-id: NewEpoch
    type: u2
    doc: |
      Counts the changes of the lease, in dialects 3.x.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 an acknowledgment is wanted.
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
  - id: current_lease_state
    -orig-id: CurrentLeaseState
    type: u4
    doc: |
      1 read caching, 2 handle caching, 4 write caching, added up.
  - id: new_lease_state
    -orig-id: NewLeaseState
    type: u4
    doc: |
      What is left, in the same bits.
  - id: break_reason
    -orig-id: BreakReason
    type: u4
    doc: |
      Zero.
  - id: access_mask_hint
    -orig-id: AccessMaskHint
    type: u4
    doc: |
      Zero.
  - id: share_mask_hint
    -orig-id: ShareMaskHint
    type: u4
    doc: |
      Zero.
