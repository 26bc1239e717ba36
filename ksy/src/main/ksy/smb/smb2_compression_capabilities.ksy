meta:
  id: smb2_compression_capabilities
  title: SMB2_COMPRESSION_CAPABILITIES, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How messages may be compressed. The algorithms follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.3.1.3, SMB2_COMPRESSION_CAPABILITIES
seq:
  - id: num_compression_algorithms
    -orig-id: CompressionAlgorithmCount
    type: u2
    doc: |
      Algorithms that follow.
  - id: padding
    -orig-id: Padding
    type: u2
    doc: |
      Zero.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 several in one message.
