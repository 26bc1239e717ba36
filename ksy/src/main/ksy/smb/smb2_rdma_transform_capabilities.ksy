meta:
  id: smb2_rdma_transform_capabilities
  title: SMB2_RDMA_TRANSFORM_CAPABILITIES, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What may be done to data that go over RDMA. The transforms follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.3.1.6, SMB2_RDMA_TRANSFORM_CAPABILITIES
seq:
  - id: num_transforms
    -orig-id: TransformCount
    type: u2
    doc: |
      Transforms that follow.
  - id: reserved1
    -orig-id: Reserved1
    type: u2
    doc: |
      Zero.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: |
      Zero.
