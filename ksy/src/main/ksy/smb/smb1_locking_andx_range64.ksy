meta:
  id: smb1_locking_andx_range64
  title: LOCKING_ANDX_RANGE64
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A range to lock or unlock in a large file.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.32.1
seq:
  - id: pid
    -orig-id: PID
    type: u2
    doc: |
      The process that holds it.
  - id: pad
    -orig-id: Pad
    type: u2
    doc: |
      Any value.
  - id: ofs_range_high
    -orig-id: ByteOffsetHigh
    type: u4
    doc: |
      Where the range begins, upper half.
  - id: ofs_range_low
    -orig-id: ByteOffsetLow
    type: u4
    doc: |
      The lower half.
  - id: len_range_high
    -orig-id: LengthInBytesHigh
    type: u4
    doc: |
      Bytes of the range, upper half.
  - id: len_range_low
    -orig-id: LengthInBytesLow
    type: u4
    doc: |
      The lower half.
