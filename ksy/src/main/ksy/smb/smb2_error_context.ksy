meta:
  id: smb2_error_context
  title: SMB2 ERROR Context Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  One of the contexts that an error of dialect 3.1.1 consists of; its data
  follow, and the next one begins at a multiple of eight bytes.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.2.1, SMB2 ERROR Context Response
seq:
  - id: len_error_data
    -orig-id: ErrorDataLength
    type: u4
    doc: |
      Bytes of the data.
  - id: error_id
    -orig-id: ErrorId
    type: u4
    doc: |
      0 as the status says, 0x72645253 a redirect to another share.
