meta:
  id: smb2_buffer_too_small_error
  title: Buffer Too Small error data
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How many bytes the answer would have had.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.2.2, SMB2 ERROR Context Response, STATUS_BUFFER_TOO_SMALL
seq:
  - id: len_required
    -orig-id: Length
    type: u4
    doc: |
      Bytes that are needed.
