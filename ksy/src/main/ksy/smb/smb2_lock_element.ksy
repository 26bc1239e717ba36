meta:
  id: smb2_lock_element
  title: SMB2_LOCK_ELEMENT
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  One range to lock or unlock.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.26.1, SMB2_LOCK_ELEMENT Structure
seq:
  - id: offset
    -orig-id: Offset
    type: u8
    doc: |
      Where the range begins.
  - id: length
    -orig-id: Length
    type: u8
    doc: |
      Bytes of the range.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 shared, 2 exclusive, 4 unlock, 16 fail at once.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
