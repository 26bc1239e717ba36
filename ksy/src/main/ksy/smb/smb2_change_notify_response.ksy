meta:
  id: smb2_change_notify_response
  title: SMB2 CHANGE_NOTIFY Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What changed.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.36, SMB2 CHANGE_NOTIFY Response
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      9, the variable part counted as one byte.
  - id: ofs_output_buffer
    -orig-id: OutputBufferOffset
    type: u2
    doc: |
      Where the changes begin, from the start of the SMB2 header.
  - id: len_output_buffer
    -orig-id: OutputBufferLength
    type: u4
    doc: |
      Bytes of the changes.
