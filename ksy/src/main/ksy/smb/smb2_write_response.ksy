meta:
  id: smb2_write_response
  title: SMB2 WRITE Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: How much was written.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/7b80a339-f4d3-4575-8ce2-70a06f24f133 [MS-SMB2] 2.2.22, SMB2 WRITE Response
-webide-representation: "{count:dec} bytes"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      17, the variable part counted as one byte.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: count
    -orig-id: Count
    type: u4
    doc: Bytes written.
  - id: remaining
    -orig-id: Remaining
    type: u4
    doc: Zero.
  - id: ofs_write_channel_info
    -orig-id: WriteChannelInfoOffset
    type: u2
    doc: Zero.
  - id: len_write_channel_info
    -orig-id: WriteChannelInfoLength
    type: u2
    doc: Zero.
