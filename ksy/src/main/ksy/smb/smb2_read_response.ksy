meta:
  id: smb2_read_response
  title: SMB2 READ Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What was read.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/3e3d2f2c-0e2f-41ea-ad07-fbca6ffdfd90 [MS-SMB2] 2.2.20, SMB2 READ Response
-webide-representation: "{len_data:dec} bytes"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      17.
  - id: ofs_data
    -orig-id: DataOffset
    type: u1
    doc: |
      From the SMB2 header to the data.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: |
      Any value.
  - id: len_data
    -orig-id: DataLength
    type: u4
    doc: |
      Bytes of the data.
  - id: data_remaining
    -orig-id: DataRemaining
    type: u4
    doc: |
      Bytes sent by RDMA.
  - id: flags
    -orig-id: Flags/Reserved2
    type: u4
    doc: |
      Zero or, in dialect 3.1.1, 0x1: RDMA transform.
