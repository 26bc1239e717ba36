meta:
  id: smb2_read_response
  title: SMB2 READ Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: What was read.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/3e3d2f2c-0e2f-41ea-ad07-fbca6ffdfd90 [MS-SMB2] 2.2.20, SMB2 READ Response
-webide-representation: "{len_data:dec} bytes"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      17, the variable part counted as one byte.
  - id: ofs_data
    -orig-id: DataOffset
    type: u1
    doc: Where the data begins, from the start of the SMB2 header.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: Zero.
  - id: len_data
    -orig-id: DataLength
    type: u4
    doc: Bytes of the data.
  - id: data_remaining
    -orig-id: DataRemaining
    type: u4
    doc: Bytes sent over the channel instead.
  - id: flags
    -orig-id: Reserved2/Flags
    type: u4
    doc: |
      1: the data is an RDMA transform.
