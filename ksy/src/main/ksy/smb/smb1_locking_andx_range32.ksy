meta:
  id: smb1_locking_andx_range32
  title: LOCKING_ANDX_RANGE32
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A range to lock or unlock.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.32.1
seq:
  - id: pid
    -orig-id: PID
    type: u2
    doc: |
      The process that holds it.
  - id: ofs_range
    -orig-id: ByteOffset
    type: u4
    doc: |
      Where the range begins.
  - id: len_range
    -orig-id: LengthInBytes
    type: u4
    doc: |
      Bytes of the range.
